package io.diapason.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.diapason.search.space.Algorithm;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.stopping.StoppingRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link Audited}, {@link FalseStops}, {@link Savings}, {@link Convergence}. */
class AccountsTest {
    private static final Configuration ANY = Configuration.of(Map.of());
    private static final Goal GOAL = new Goal(Direction.MINIMIZE, 10);
    private static final StoppingRule STOPS = (trial, history, goal) -> Ruling.STOP;

    @Test
    void aShareOfTheTrialsIsAudited() {
        Audited audited = new Audited(STOPS, 0.1, 42);
        long count = IntStream.rangeClosed(1, 10_000).filter(audited::isAudited).count();

        assertThat(count).isBetween(900L, 1100L);
        assertThat(new Audited(STOPS, 0, 42).isAudited(1)).isFalse();
        assertThat(new Audited(STOPS, 1, 42).isAudited(1)).isTrue();
        assertThat(numbers(audited)).isNotEqualTo(numbers(new Audited(STOPS, 0.1, 43)));
        assertThatThrownBy(() -> new Audited(STOPS, 1.1, 1)).hasMessageContaining("share");
    }

    @Test
    void whatIsAuditedGoesOnWhereTheRuleStopsIt() {
        Audited audited = new Audited(STOPS, 0.5, 1);
        for (int number = 1; number <= 20; number++) {
            Observation trial = trial(number, Status.RUNNING, 1);

            assertThat(audited.judge(trial, new History(List.of(trial)), GOAL))
                    .isEqualTo(audited.isAudited(number) ? Ruling.GO_ON : Ruling.STOP);
        }
    }

    @Test
    void whatStaysPausedGoesOnInTheEnd() {
        StoppingRule asha = StoppingRules.create(new Algorithm("asha", Map.of()));
        History stored = new History(IntStream.rangeClosed(1, 60)
                .mapToObj(i -> trial(i, Status.COMPLETED, i))
                .toList());
        Audited audited = new Audited(asha, 0.2, 3);
        History history = new Rerun(audited, GOAL, 3, 3).of(stored).history();

        assertThat(history.trials())
                .filteredOn(trial -> audited.isAudited(trial.number()))
                .isNotEmpty()
                .allMatch(trial -> trial.status() == Status.COMPLETED);
        assertThat(history.trials()).anyMatch(trial -> trial.status() == Status.STOPPED);
    }

    @Test
    void countsStopsThatWereWrong() {
        History history = new History(List.of(
                trial(1, Status.COMPLETED, 3),
                trial(2, Status.COMPLETED, 1),
                trial(3, Status.COMPLETED, 2),
                trial(4, Status.STOPPED, 9),
                trial(5, Status.COMPLETED, 8),
                Observations.blank(6, ANY, Status.FAILED)));
        Set<Integer> wanted = Set.of(2, 3, 5, 6);

        assertThat(FalseStops.of(history, GOAL, wanted, 1)).isEqualTo(new FalseStops(4, 3, 1));
        assertThat(FalseStops.of(history, GOAL, wanted, 2)).isEqualTo(new FalseStops(4, 3, 2));
        assertThatThrownBy(() -> FalseStops.of(history, GOAL, wanted, 0)).hasMessageContaining("top");
        assertThatThrownBy(() -> new FalseStops(1, 2, 3)).hasMessageContaining("wrong");
    }

    @Test
    void theIntervalIsWilsons() {
        // R: prop.test(2, 20, correct = FALSE)$conf.int
        assertThat(new FalseStops(100, 20, 2).interval(1.959964).low()).isCloseTo(0.0278665, within(1e-6));
        assertThat(new FalseStops(100, 20, 2).interval(1.959964).high()).isCloseTo(0.3010336, within(1e-6));
        assertThat(new FalseStops(9, 0, 0).interval(1.96)).isEqualTo(new FalseStops.Interval(0, 1));
        assertThat(new FalseStops(9, 0, 0).rate()).isNaN();
        assertThat(new FalseStops(9, 5, 0).interval(1.96).low()).isZero();
    }

    /** Wanted stops are the same with and without the audit, as the rule looks at no rivals; so the truth is known. */
    @Test
    void theEstimateCoversTheTruth() {
        StoppingRule greedy =
                (trial, history, goal) -> trial.epochs() == 2 && trial.curve().at(2) > 0.3 ? Ruling.STOP : Ruling.GO_ON;
        int covered = 0;
        for (int study = 0; study < 200; study++) {
            int seed = study;
            History full = noisy(seed);
            Set<Integer> wanted = full.trials().stream()
                    .filter(trial -> trial.curve().at(2) > 0.3)
                    .map(Observation::number)
                    .collect(Collectors.toSet());
            double truth = FalseStops.of(full, GOAL, wanted, 20).rate();
            Audited audited = new Audited(greedy, 0.3, seed);
            History seen = new Rerun(audited, GOAL, 4, seed).of(full).history();
            Set<Integer> carriedOn = new HashSet<>(wanted);
            carriedOn.removeIf(number -> !audited.isAudited(number));
            FalseStops estimate = FalseStops.of(seen, GOAL, carriedOn, 20);
            covered += estimate.interval(1.96).low() <= truth
                            && truth <= estimate.interval(1.96).high()
                    ? 1
                    : 0;
        }

        assertThat(covered).isGreaterThanOrEqualTo(170);
    }

    @Test
    void savingsAreOfTheFullLengthOfWhatWasStopped() {
        Savings savings = Savings.of(
                new History(List.of(
                        short3(1, Status.STOPPED),
                        short3(2, Status.PAUSED),
                        short3(3, Status.RUNNING),
                        short3(4, Status.COMPLETED),
                        new Observation(5, ANY, Status.FAILED, new Curve(5, new double[4]), List.of(), 0))),
                GOAL);

        assertThat(savings).isEqualTo(new Savings(12, 26, 4));
        assertThat(savings.saved()).isEqualTo(14);
        assertThat(savings.share()).isCloseTo(14 / 26.0, within(1e-12));
        assertThat(Savings.of(History.empty(), GOAL).share()).isZero();
    }

    @Test
    void convergesWhenNothingMoreIsToBeExpected() {
        Convergence rule = new Convergence(20, 0.01);

        assertThat(rule.of(ended(30, i -> 1), GOAL).converged()).as("too few").isFalse();
        assertThat(rule.of(ended(200, i -> 1.0 / i), GOAL).converged())
                .as("still a little better each time")
                .isFalse();
        assertThat(rule.of(ended(200, i -> i < 150 ? 1 + 10.0 / i : 1 + 1e-5 * (i % 5)), GOAL)
                        .converged())
                .as("close below the best, over and over")
                .isTrue();
        assertThat(rule.of(ended(200, i -> i == 50 ? 0 : 1 + (i * 37 % 100) / 100.0), GOAL)
                        .converged())
                .as("far from a lucky best")
                .isTrue();
        assertThat(rule.of(ended(200, i -> Seeds.generator(1, i).nextDouble()), GOAL)
                        .gained())
                .isBetween(0.0, 1.0);
        assertThatThrownBy(() -> new Convergence(4, 0.01)).hasMessageContaining("window");
    }

    @Test
    void aNewBestKeepsASearchAlive() {
        Convergence.Outlook outlook = new Convergence(10, 0.01).of(ended(100, i -> i == 95 ? 0.5 : 1 + i % 7), GOAL);

        assertThat(outlook.gained()).isGreaterThan(0.1);
        assertThat(outlook.converged()).isFalse();
    }

    @Test
    void severalObjectivesConvergeWithTheirFront() {
        Goal two = new Goal(List.of(Direction.MINIMIZE, Direction.MAXIMIZE), 10, 1000, OptionalLong.empty());

        assertThat(new Convergence(10, 0.01).of(front(i -> i % 8, 40), two).converged())
                .isTrue();
        assertThat(new Convergence(10, 0.01).of(front(i -> i, 40), two).converged())
                .isFalse();
    }

    private static History front(IntToDoubleFunction second, int trials) {
        return new History(IntStream.rangeClosed(1, trials)
                .mapToObj(i -> new Observation(
                        i,
                        ANY,
                        Status.COMPLETED,
                        new Curve(i, new double[] {1}),
                        List.of(1.0, second.applyAsDouble(i)),
                        0))
                .toList());
    }

    private static History ended(int trials, IntToDoubleFunction value) {
        return new History(IntStream.rangeClosed(1, trials)
                .mapToObj(i -> trial(i, Status.COMPLETED, value.applyAsDouble(i)))
                .toList());
    }

    private static History noisy(int seed) {
        List<Observation> trials = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            RandomGenerator random = Seeds.generator(seed, i);
            double end = random.nextDouble();
            double[] curve = new double[10];
            Arrays.setAll(curve, epoch -> end + 0.3 * random.nextGaussian() / (epoch + 1));
            trials.add(Observation.of(ANY, Status.COMPLETED, new Curve(i, curve), GOAL));
        }
        return new History(trials);
    }

    private static Observation trial(int number, Status status, double value) {
        double[] curve = new double[10];
        Arrays.fill(curve, value);
        return Observation.of(ANY, status, new Curve(number, curve), GOAL);
    }

    private static Observation short3(int number, Status status) {
        return Observation.of(ANY, status, new Curve(number, new double[] {3, 2, 1}), GOAL);
    }

    private static List<Integer> numbers(Audited audited) {
        return IntStream.rangeClosed(1, 500).filter(audited::isAudited).boxed().toList();
    }
}
