package io.diapason.search.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.space.Direction;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExtrapolationTest {
    private static final Goal GOAL = new Goal(Direction.MINIMIZE, 40);
    private final Extrapolation rule = new Extrapolation(4, 0.05);

    @Test
    void whatHasFlattenedOutFarFromTheBestIsStopped() {
        assertThat(judge(0.1, curve(10, 0.5, 1))).isEqualTo(Ruling.STOP);
    }

    @Test
    void whatStillFallsTowardsTheBestGoesOn() {
        assertThat(judge(
                        0.3,
                        IntStream.range(0, 10).mapToDouble(i -> 2 - 0.1 * i).toArray()))
                .isEqualTo(Ruling.GO_ON);
        assertThat(judge(0.52, curve(10, 0.5, 1))).isEqualTo(Ruling.GO_ON);
    }

    @Test
    void speaksFromItsFirstEpochOnOnlyAndNeedsARival() {
        assertThat(judge(0.1, 5, 5, 5)).isEqualTo(Ruling.GO_ON);
        assertThat(judge(0.1, 5, 5, 5, 5)).isEqualTo(Ruling.STOP);
        assertThat(judge(Double.NaN, 5, 5, 5, 5)).isEqualTo(Ruling.GO_ON);
        assertThat(judge(0.1, Double.NaN, Double.NaN, Double.NaN, Double.NaN)).isEqualTo(Ruling.STOP);
        assertThat(judge(5, 5, 5, 5, 5)).as("as good as the best").isEqualTo(Ruling.GO_ON);
    }

    @Test
    void forecastsTheFamiliesItKnows() {
        double[] curve = curve(12, 0.5, 1);

        assertThat(Forecast.reaches(curve, 0.5 + 1.0 / 40 + 0.15, 40)).isGreaterThan(0.9);
        assertThat(Forecast.reaches(curve, 0.5 + 1.0 / 40 - 0.1, 40)).isLessThan(0.1);
        assertThat(Forecast.reaches(new double[0], 1, 40)).isEqualTo(1);
        assertThat(Forecast.reaches(new double[] {1, 1, 1}, 1, 40))
                .as("there already")
                .isEqualTo(1);
    }

    @Test
    void isLessCertainTheFartherItLooks() {
        double[] curve = {2, 1.5, 1.3, 1.2, 1.15};

        assertThat(Forecast.reaches(curve, 0.6, 400)).isGreaterThan(Forecast.reaches(curve, 0.6, 10));
    }

    @Test
    void isRightAboutAsOftenAsItSays() {
        int said = 0;
        int wrong = 0;
        double expected = 0;
        for (int i = 0; i < 3_000; i++) {
            RandomGenerator random = Seeds.generator(5, i);
            double[] full = Curves.loss(6, i, 40);
            double[] seen = Arrays.copyOf(full, 5 + random.nextInt(25));
            double best = Curves.trial(1, Status.RUNNING, GOAL, seen).value().orElseThrow();
            double end = Curves.trial(1, Status.COMPLETED, GOAL, full).value().orElseThrow();
            double target = best - 0.3 * random.nextDouble();
            double p = Forecast.reaches(seen, target, 40);
            if (p < 0.05) {
                said++;
                expected += p;
                wrong += end <= target ? 1 : 0;
            }
        }

        assertThat(said).isGreaterThan(300);
        assertThat((double) wrong / said).as("expected %s", expected / said).isLessThan(0.05);
    }

    @Test
    void carriesOnTheCurveWhateverItsUnit() {
        double[] curve = curve(8, 0.5, 1);
        double[] large = Arrays.stream(curve).map(value -> 1e6 * value - 3e6).toArray();

        assertThat(Forecast.reaches(large, 1e6 * 0.4 - 3e6, 40))
                .isCloseTo(Forecast.reaches(curve, 0.4, 40), within(1e-6));
    }

    @Test
    void refusesSenselessOptions() {
        assertThatThrownBy(() -> new Extrapolation(2, 0.05)).hasMessageContaining("min_epochs");
        assertThatThrownBy(() -> new Extrapolation(4, 0)).hasMessageContaining("probability");
    }

    private Ruling judge(double best, double... curve) {
        Observation trial = Curves.trial(2, Status.RUNNING, GOAL, curve);
        History history = History.empty()
                .with(Curves.trial(1, Status.COMPLETED, GOAL, best))
                .with(trial);
        return rule.judge(trial, history, GOAL);
    }

    private static double[] curve(int epochs, double floor, double rate) {
        return IntStream.rangeClosed(1, epochs)
                .mapToDouble(epoch -> floor + Math.pow(epoch, -rate))
                .toArray();
    }
}
