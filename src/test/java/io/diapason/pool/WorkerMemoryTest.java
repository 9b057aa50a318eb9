package io.diapason.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerMemoryTest {
    private static final long GIB = 1L << 30;

    @ParameterizedTest
    @CsvSource({
        // machine, workers, heap, off the heap, process: all in MiB
        "4, 2, 384, 768, 1536",
        "16, 2, 1792, 3584, 7168",
        "24, 2, 2688, 5376, 10752",
        "64, 32, 480, 960, 1920",
        "256, 1, 4096, 129024, 258048"
    })
    void sharesWhatServiceAndDatabaseLeave(long gibibytes, int workers, long heap, long offHeap, long physical) {
        assertThat(WorkerMemory.share(gibibytes * GIB, workers))
                .isEqualTo(new WorkerMemory(heap << 20, offHeap << 20, physical << 20));
    }

    @Test
    void neverHandsOutMoreThanThereIs() {
        for (long total = 2 * GIB; total < 300 * GIB; total += GIB / 3) {
            int most = WorkerMemory.most(total);
            WorkerMemory each = WorkerMemory.share(total, most);
            assertThat(each.physical() * most).isLessThanOrEqualTo(total - GIB);
            assertThat(each.heap() + each.offHeap()).isLessThanOrEqualTo(each.physical());
            assertThat(each.physical()).isGreaterThanOrEqualTo(WorkerMemory.LEAST);
        }
    }

    @Test
    void saysHowManyWorkersAMachineCarries() {
        assertThat(WorkerMemory.most(4 * GIB)).isEqualTo(3);
        assertThat(WorkerMemory.most(GIB)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkerMemory.share(4 * GIB, 8))
                .withMessage(
                        "workers must be at most 3, with at least 1 GiB of memory for each, but are 8: this machine has 4.0 GiB,"
                                + " of which 1.0 GiB stay for service and database – run fewer, or say what each may take with"
                                + " --worker-memory");
        assertThatThrownBy(() -> WorkerMemory.share(GIB, 1)).hasMessageContaining("must be at most 0");
    }

    @Test
    void takesTheUsersWord() {
        assertThat(WorkerMemory.parse("4g")).isEqualTo(WorkerMemory.within(4 * GIB));
        assertThat(WorkerMemory.parse("1536MiB").physical()).isEqualTo(1_536L << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-1G", "4 apples", "1023M", "0"})
    void refusesSizesThatAreNoneOrTooSmall(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkerMemory.parse(text))
                .withMessageStartingWith("must be")
                .withMessageEndingWith("but is '" + text + "'");
    }

    @Test
    void knowsThisMachine() {
        assertThat(WorkerMemory.ofMachine()).isGreaterThan(Runtime.getRuntime().maxMemory() / 2);
    }
}
