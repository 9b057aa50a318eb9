package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {
    @ParameterizedTest
    @CsvSource({
        "CONSTANT, 0, 0.02",
        "CONSTANT, 99, 0.02",
        "COSINE, 0, 0.02",
        "COSINE, 25, 0.017071067811865476",
        "COSINE, 50, 0.01",
        "COSINE, 75, 0.0029289321881345245",
        "COSINE, 99, 0.000004934396342684",
        "ONE_CYCLE, 0, 0.0008",
        "ONE_CYCLE, 15, 0.0104969696969697",
        "ONE_CYCLE, 99, 0.000002",
        "PLATEAU, 0, 0.02",
        "PLATEAU, 99, 0.02",
    })
    void followsItsFormula(Schedule schedule, int step, double rate) {
        assertThat(plain(schedule).rate(new Course(step, 10, 10), 0)).isCloseTo(rate, within(1e-12));
    }

    @Test
    void oneCycleIsHighestAfterThreeTenths() {
        double[] rates = rates(plain(Schedule.ONE_CYCLE), 1, 101);

        assertThat(rates[30]).isCloseTo(0.02, within(1e-15));
        assertThat(rates[65]).isCloseTo(0.02 * (1 + 1e-4) / 2, within(1e-15));
        assertRising(Arrays.copyOf(rates, 31));
        assertFalling(Arrays.copyOfRange(rates, 30, 101));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.02", "1, 0.01", "2, 0.005", "9, 0.0000390625", "10, 0.00002", "40, 0.00002"})
    void plateauHalvesDownToAThousandth(int reductions, double rate) {
        assertThat(plain(Schedule.PLATEAU).rate(new Course(5, 10, 10), reductions))
                .isCloseTo(rate, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(Schedule.class)
    void warmUpMultipliesAllButOneCycle(Schedule schedule) {
        Optimization warm = new Optimization("adam", 0.02, schedule, 2, 0, 0);
        double[] warmed = rates(warm, 5, 4);
        double[] plain = rates(plain(schedule), 5, 4);

        for (int step = 0; step < 20; step++) {
            double share = schedule == Schedule.ONE_CYCLE ? 1 : Math.min(1, (step + 1) / 10.0);
            assertThat(warmed[step]).isCloseTo(share * plain[step], within(1e-15));
        }
    }

    @ParameterizedTest
    @EnumSource(Schedule.class)
    void staysBetweenNothingAndTheLearningRate(Schedule schedule) {
        for (int warmup : new int[] {0, 1, 3, 100}) {
            for (int epochs : new int[] {1, 2, 7, 40}) {
                Optimization optimization = new Optimization("adam", 0.02, schedule, warmup, 0, 0);
                for (int stepsPerEpoch : new int[] {1, 2, 13}) {
                    assertThat(Arrays.stream(rates(optimization, stepsPerEpoch, epochs)))
                            .as("%d warm-up epochs, %d of %d", warmup, epochs, stepsPerEpoch)
                            .allMatch(rate -> rate > 0 && rate <= 0.02);
                }
            }
        }
    }

    @Test
    void fallsAllTheWayWhereItFalls() {
        assertFalling(rates(plain(Schedule.COSINE), 7, 9));
        assertThat(rates(plain(Schedule.CONSTANT), 7, 9)).containsOnly(0.02);
    }

    @Test
    void countsEpochsWithoutABetterObjective() {
        Plateau plateau = Plateau.none();
        boolean[] better = {true, false, false, true, false, false, false, false, false, false, false};
        int[] reductions = {0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2};

        for (int epoch = 0; epoch < better.length; epoch++) {
            plateau = plateau.after(better[epoch]);
            assertThat(plateau.reductions()).as("after epoch %d", epoch).isEqualTo(reductions[epoch]);
        }
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> new Course(20, 5, 4)).hasMessage("a step must be 0 to 19, but is 20");
        assertThatThrownBy(() -> new Course(-1, 5, 4)).hasMessageContaining("but is -1");
        assertThatThrownBy(() -> new Optimization("adam", 0.1, Schedule.COSINE, 101, 0, 0))
                .hasMessage("warmup_epochs must be 0 to 100, but is 101");
        assertThatThrownBy(() -> new Optimization("adam", 0.1, Schedule.COSINE, 0, 0.2, 0))
                .hasMessage("weight_decay must be 0 to 0.1, but is 0.2");
        assertThatThrownBy(() -> new Optimization("adam", 0.1, Schedule.COSINE, 0, 0, 101))
                .hasMessage("clip_norm must be 0 to 100, but is 101.0");
        assertThatThrownBy(() -> Optimization.plain("adam", 0)).hasMessageContaining("learning_rate must be above 0");
        assertThatThrownBy(() -> Optimization.plain("lion", 0.1)).hasMessageContaining("optimizer must be one of");
    }

    private static Optimization plain(Schedule schedule) {
        return new Optimization("adam", 0.02, schedule, 0, 0, 0);
    }

    private static double[] rates(Optimization optimization, int stepsPerEpoch, int epochs) {
        return IntStream.range(0, stepsPerEpoch * epochs)
                .mapToDouble(step -> optimization.rate(new Course(step, stepsPerEpoch, epochs), 0))
                .toArray();
    }

    private static void assertRising(double[] rates) {
        for (int i = 1; i < rates.length; i++) {
            assertThat(rates[i]).as("step %d", i).isGreaterThan(rates[i - 1]);
        }
    }

    private static void assertFalling(double[] rates) {
        for (int i = 1; i < rates.length; i++) {
            assertThat(rates[i]).as("step %d", i).isLessThan(rates[i - 1]);
        }
    }
}
