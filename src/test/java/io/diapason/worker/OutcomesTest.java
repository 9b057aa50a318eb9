package io.diapason.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.protocol.Failure;
import io.diapason.protocol.FeatureCount;
import io.diapason.protocol.Outcome;
import io.diapason.speech.corpus.InvalidCorpusException;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    @Test
    void memoryThatRanOutIsFoundWhereverItHides() {
        OutOfMemoryError heap = new OutOfMemoryError("Java heap space");
        assertThat(kind(heap)).isEqualTo(Failure.OUT_OF_MEMORY);
        assertThat(kind(new OutOfMemoryError("Physical memory usage is too high")))
                .isEqualTo(Failure.OUT_OF_MEMORY);
        assertThat(kind(new IllegalArgumentException("n", new IOException(heap))))
                .isEqualTo(Failure.OUT_OF_MEMORY);
        assertThat(kind(new ExceptionInInitializerError(heap))).isEqualTo(Failure.OUT_OF_MEMORY);
    }

    @Test
    void anAllocationThatFailedInNativeCodeIsMemoryToo() {
        assertThat(kind(new RuntimeException("Allocation failed: [std::bad_alloc]")))
                .isEqualTo(Failure.OUT_OF_MEMORY);
        assertThat(kind(new RuntimeException("the allocation failed"))).isEqualTo(Failure.ERROR);
    }

    @Test
    void settingsWithoutSenseAreRefusedAndAllElseIsAnError() {
        assertThat(kind(new IllegalArgumentException("n_fft must be a power of two")))
                .isEqualTo(Failure.REFUSED);
        assertThat(kind(new InvalidCorpusException("no folder"))).isEqualTo(Failure.ERROR);
        assertThat(kind(new NullPointerException())).isEqualTo(Failure.ERROR);
    }

    @Test
    void aChainOfCausesThatBitesItsTailEnds() {
        RuntimeException first = new RuntimeException("first");
        first.initCause(new RuntimeException("second", first));

        assertThat(kind(first)).isEqualTo(Failure.ERROR);
    }

    private static Failure kind(Throwable failure) {
        Outcome outcome = Outcomes.failed(failure, FeatureCount.NONE);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.FAILED);
        return Objects.requireNonNull(outcome.failure());
    }
}
