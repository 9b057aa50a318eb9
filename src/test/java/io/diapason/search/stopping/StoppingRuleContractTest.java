package io.diapason.search.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Observations;
import io.diapason.search.Rerun;
import io.diapason.search.Ruling;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Algorithm;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every registered rule must hold, with its default options. */
class StoppingRuleContractTest {
    private static final Configuration ANY = Configuration.of(Map.of());
    private static final Goal GOAL = new Goal(Direction.MINIMIZE, 27);
    private static final Goal TWO =
            new Goal(List.of(Direction.MINIMIZE, Direction.MINIMIZE), 27, 1000, OptionalLong.empty());

    static Stream<String> rules() {
        return StoppingRules.options().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyTrialOfASearchEndsAndTheBestIsCarriedToItsEnd(String name) {
        for (int workers : new int[] {1, 7}) {
            for (int seed = 0; seed < 5; seed++) {
                History stored = Curves.losses(seed, 60, GOAL);
                Rerun.Outcome outcome = new Rerun(new Watched(rule(name)), GOAL, workers, seed).of(stored);

                assertThat(outcome.unknown()).isEmpty();
                assertThat(outcome.history().trials()).hasSize(60).allMatch(trial -> trial.status()
                        .ended());
                assertThat(outcome.history().finished()).anyMatch(trial -> trial.status() == Status.COMPLETED);
                assertThat(outcome.epochs()).isBetween(60L, 60L * 27);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everySmallSearchCarriesATrialToItsEnd(String name) {
        for (int trials = 1; trials <= 9; trials++) {
            History stored = new History(IntStream.rangeClosed(1, trials)
                    .mapToObj(i -> Curves.trial(i, Status.COMPLETED, GOAL, falling(1 + i % 3)))
                    .toList());

            assertThat(new Rerun(rule(name), GOAL, 2, 1).of(stored).history().finished())
                    .anyMatch(trial -> trial.status() == Status.COMPLETED);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void sameHistorySameDecisions(String name) {
        History stored = Curves.losses(3, 40, GOAL);

        assertThat(new Rerun(rule(name), GOAL, 3, 5).of(stored))
                .isEqualTo(new Rerun(rule(name), GOAL, 3, 5).of(stored));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failedTrialsAreNoRivals(String name) {
        History partial = partial(4, 30);
        List<Observation> more = new ArrayList<>(partial.trials());
        for (int i = 0; i < 20; i++) {
            Curve superb = new Curve(1000 + i, new double[GOAL.maxEpochs()]);
            Status status = i % 2 == 0 ? Status.FAILED : Status.INFEASIBLE;
            more.add(new Observation(1000 + i, ANY, status, superb, List.of(), 0));
        }
        History withFailed = new History(more);

        for (Observation trial : running(partial)) {
            assertThat(rule(name).judge(trial, withFailed, GOAL))
                    .isEqualTo(rule(name).judge(trial, partial, GOAL));
        }
        assertThat(rule(name).resume(withFailed, GOAL, true, Seeds.generator(1, 1)))
                .isEqualTo(rule(name).resume(partial, GOAL, true, Seeds.generator(1, 1)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theClearBestGoesOn(String name) {
        for (Goal goal : List.of(GOAL, new Goal(Direction.MAXIMIZE, 27))) {
            double sign = goal.direction() == Direction.MINIMIZE ? 1 : -1;
            List<Observation> all = new ArrayList<>();
            for (int i = 1; i <= 20; i++) {
                all.add(Curves.trial(i, Status.COMPLETED, goal, times(sign, falling(2 + i))));
            }
            for (int epoch = 1; epoch < 27; epoch++) {
                Observation best =
                        Curves.trial(99, Status.RUNNING, goal, Arrays.copyOf(times(sign, falling(0.5)), epoch));
                History history = new History(all).with(best);

                assertThat(rule(name).judge(best, history, goal))
                        .as("epoch %d", epoch)
                        .isIn(spares(name));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theClearWorstEndsOrWaitsUnderRulesThatCompareEpochs(String name) {
        List<Observation> all = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            all.add(Curves.trial(i, Status.COMPLETED, GOAL, falling(0.5 + i / 100.0)));
        }
        double[] flat = new double[27];
        Arrays.fill(flat, 9);
        boolean spared = IntStream.range(1, 27)
                .mapToObj(epoch -> Curves.trial(99, Status.RUNNING, GOAL, Arrays.copyOf(flat, epoch)))
                .allMatch(trial -> rule(name).judge(trial, new History(all).with(trial), GOAL) == Ruling.GO_ON);

        assertThat(spared).isEqualTo(name.equals("none") || name.equals("threshold"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void withoutRivalsNothingIsStopped(String name) {
        for (int epoch = 1; epoch < 27; epoch++) {
            Observation only = Curves.trial(1, Status.RUNNING, GOAL, Arrays.copyOf(falling(1), epoch));

            assertThat(rule(name).judge(only, new History(List.of(only)), GOAL)).isNotEqualTo(Ruling.STOP);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void emptyAndHollowHistoriesAreNoFault(String name) {
        Observation hollow = Curves.trial(1, Status.RUNNING, GOAL, Double.NaN);
        Observation huge = Curves.trial(2, Status.RUNNING, GOAL, Double.POSITIVE_INFINITY, -Double.MAX_VALUE, 1e308);
        History history = new History(List.of(hollow, huge, Observations.blank(3, ANY, Status.PAUSED)));

        assertThat(rule(name).resume(History.empty(), GOAL, true, Seeds.generator(1, 1)))
                .isEmpty();
        assertThat(rule(name).judge(hollow, history, GOAL)).isNotNull();
        assertThat(rule(name).judge(huge, history, GOAL)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void directionsAreMirrors(String name) {
        History partial = partial(6, 40);
        Goal upwards = new Goal(Direction.MAXIMIZE, 27);
        History mirrored = new History(partial.trials().stream()
                .map(trial -> Curves.trial(
                        trial.number(),
                        trial.status(),
                        upwards,
                        times(-1, trial.curve().values())))
                .toList());

        for (Observation trial : running(partial)) {
            assertThat(rule(name).judge(mirrored.numbered(trial.number()).orElseThrow(), mirrored, upwards))
                    .isEqualTo(rule(name).judge(trial, partial, GOAL));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void severalObjectivesAreDecidedByAllOfThem(String name) {
        List<Observation> all = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            all.add(two(i, Status.COMPLETED, falling(1), falling(2 + i), 27, 0));
        }
        for (int epoch = 1; epoch < 27; epoch++) {
            Observation trial = two(99, Status.RUNNING, falling(1.01), falling(0.5), epoch, 0);

            assertThat(rule(name).judge(trial, new History(all).with(trial), TWO))
                    .as("worst in the first, far ahead in the second, epoch %d", epoch)
                    .isIn(spares(name));
        }
    }

    /** Rules that carry the further the more trials there are may let even the best wait. */
    private static List<Ruling> spares(String name) {
        return name.equals("freeze_thaw") || name.equals("auto")
                ? List.of(Ruling.GO_ON, Ruling.PAUSE)
                : List.of(Ruling.GO_ON);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void severalObjectivesAndLimitsRunToTheEnd(String name) {
        List<Observation> stored = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            RandomGenerator random = Seeds.generator(8, i);
            stored.add(two(
                    i,
                    Status.COMPLETED,
                    Curves.loss(1, i, 27),
                    Curves.loss(2, i, 27),
                    27,
                    random.nextInt(3) == 0 ? random.nextDouble() : 0));
        }

        Rerun.Outcome outcome = new Rerun(new Watched(rule(name)), TWO, 3, 1).of(new History(stored));

        assertThat(outcome.history().trials()).hasSize(40).allMatch(trial -> trial.status()
                .ended());
        assertThat(outcome.history().finished()).anyMatch(trial -> trial.status() == Status.COMPLETED);
    }

    /** Sees to it that only paused trials are resumed, that promoted ones only add epochs, and that the last epoch is never judged. */
    private record Watched(StoppingRule rule, Map<Integer, Integer> reached) implements StoppingRule {
        Watched(StoppingRule rule) {
            this(rule, new HashMap<>());
        }

        @Override
        public Ruling judge(Observation trial, History history, Goal goal) {
            Integer before = reached.put(trial.number(), trial.epochs());
            assertThat(trial.epochs())
                    .isEqualTo(before == null ? 1 : before + 1)
                    .isLessThan(goal.maxEpochs());
            return rule.judge(trial, history, goal);
        }

        @Override
        public OptionalInt resume(History history, Goal goal, boolean mayBegin, RandomGenerator random) {
            OptionalInt resumed = rule.resume(history, goal, mayBegin, random);
            resumed.ifPresent(number ->
                    assertThat(history.numbered(number).orElseThrow().status()).isEqualTo(Status.PAUSED));
            return resumed;
        }
    }

    private static StoppingRule rule(String name) {
        return StoppingRules.create(new Algorithm(name, Map.of()));
    }

    /** In every state, of every length. */
    private static History partial(int seed, int trials) {
        History history = History.empty();
        for (int i = 1; i <= trials; i++) {
            Status status = Status.values()[i % 4];
            int epochs = status == Status.COMPLETED ? 27 : 1 + i * 7 % 26;
            double[] curve = Arrays.copyOf(Curves.loss(seed, i, 27), epochs);
            history = history.with(Curves.trial(i, status, GOAL, curve));
        }
        return history;
    }

    private static List<Observation> running(History history) {
        return history.open().stream()
                .filter(trial -> trial.status() == Status.RUNNING)
                .toList();
    }

    private static Observation two(
            int number, Status status, double[] first, double[] second, int epochs, double violation) {
        Curve curve = new Curve(
                number, Arrays.copyOf(first, epochs), new double[][] {Arrays.copyOf(second, epochs)}, new double[0]);
        return new Observation(number, ANY, Status.RUNNING, curve, List.of(), violation).upTo(epochs, status, TWO);
    }

    private static double[] falling(double height) {
        return IntStream.rangeClosed(1, 27)
                .mapToDouble(epoch -> height * (1 + 1.0 / epoch))
                .toArray();
    }

    private static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }
}
