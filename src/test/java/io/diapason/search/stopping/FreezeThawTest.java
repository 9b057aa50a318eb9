package io.diapason.search.stopping;

import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.search.Curve;
import io.diapason.search.Experiment;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.Sampler;
import io.diapason.search.Search;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FreezeThawTest {
    private static final Goal LOSS = new Goal(Direction.MINIMIZE, 20);
    private static final SearchSpace LINE = space(List.of(reals("x", 0, 1, Scale.LINEAR)));
    private static final Sampler RANDOM =
            (space, goal, history, random) -> Optional.of(Configuration.of(Map.of("x", random.nextDouble())));
    private final StoppingRule rule = new FreezeThaw(1, 1, 0);

    @Test
    void theBestGoesOnAndOthersAreFrozen() {
        // four begun: two are wanted after epoch 2
        assertThat(judge(0.1, 0.2, 0.3, 0.4)).isEqualTo(Ruling.GO_ON);
        assertThat(judge(0.2, 0.1, 0.3, 0.4)).isEqualTo(Ruling.GO_ON);
        assertThat(judge(0.3, 0.1, 0.2, 0.4)).isEqualTo(Ruling.PAUSE);
    }

    @Test
    void aloneNobodyIsAmongTheBest() {
        assertThat(judge(0.1)).isEqualTo(Ruling.PAUSE);
    }

    @Test
    void thawsTheBestOfTheMostAdvanced() {
        History history = of(
                trial(1, Status.PAUSED, 0.1), // the best after epoch 1
                trial(2, Status.PAUSED, 0.3, 0.25), // of those after epoch 2
                trial(3, Status.PAUSED, 0.27, 0.3),
                trial(4, Status.STOPPED, 0.9),
                trial(5, Status.PAUSED, 0.9));

        assertThat(rule.resume(history, LOSS, true, Seeds.generator(1, 1))).hasValue(2);
    }

    @Test
    void beginsANewOneWhereEnoughWereCarriedOn() {
        History history = of(trial(1, Status.PAUSED, 0.1, 0.1), trial(2, Status.PAUSED, 0.2));

        assertThat(rule.resume(history, LOSS, true, Seeds.generator(1, 1))).isEmpty();
    }

    @Test
    void neverThawsWhatRunsOrHasEnded() {
        History history = of(
                trial(1, Status.RUNNING, 0.1),
                trial(2, Status.STOPPED, 0.2),
                trial(3, Status.COMPLETED, 0.3),
                trial(4, Status.FAILED),
                trial(5, Status.INFEASIBLE));

        assertThat(rule.resume(history, LOSS, false, Seeds.generator(1, 1))).isEmpty();
    }

    @Test
    void aFallBackIsNoReasonToFreeze() {
        Observation trial = trial(9, Status.RUNNING, 0.1, Double.NaN, 5);
        History history = of(
                trial(1, Status.PAUSED, 0.2, 0.2, 0.2),
                trial(2, Status.PAUSED, 0.2),
                trial,
                trial(3, Status.PAUSED, 1));

        assertThat(rule.judge(trial, history, LOSS)).isEqualTo(Ruling.GO_ON);
    }

    @Test
    void nothingButNaNIsStopped() {
        Observation trial = trial(9, Status.RUNNING, Double.NaN);

        assertThat(rule.judge(trial, of(trial), LOSS)).isEqualTo(Ruling.STOP);
    }

    @Test
    void aLateLearnerIsCarriedToItsEndForAShareOfTheEpochs() {
        // The first learns nothing for 15 epochs and is the best from then on; of the others each is a little
        // different.
        Experiment late = (configuration, epoch) -> {
            double x = (Double) configuration.find("x").orElseThrow();
            return x > 1 ? epoch > 15 ? 0 : 1 : 0.5 + 0.1 * x;
        };
        Sampler lateFirst = (space, goal, history, random) -> history.trials().isEmpty()
                ? Optional.of(Configuration.of(Map.of("x", 2.0)))
                : RANDOM.suggest(space, goal, history, random);
        Goal goal = new Goal(List.of(Direction.MINIMIZE), 20, 400, OptionalLong.empty());

        assertThat(epochsOfFirst(goal, lateFirst, new FreezeThaw(0.7, 1.2, 0.1), late))
                .isEqualTo(20);
        assertThat(epochsOfFirst(goal, lateFirst, new FreezeThaw(0.7, 1.2, 0), late))
                .isLessThan(15);
    }

    private static int epochsOfFirst(Goal goal, Sampler sampler, StoppingRule rule, Experiment experiment) {
        History all = new Search(LINE, goal, sampler, rule, 5).run(400, experiment);
        return all.numbered(1).orElseThrow().epochs();
    }

    @Test
    void mostTrialsEndEarlyAndTheBestIsTrainedToItsEnd() {
        Goal goal = new Goal(List.of(Direction.MAXIMIZE), 20, 60, OptionalLong.empty());
        Experiment learning =
                (configuration, epoch) -> (Double) configuration.find("x").orElseThrow() * (1 - 1.0 / (epoch + 1));
        History all = new Search(LINE, goal, RANDOM, new FreezeThaw(0.7, 1.2, 0.02), 5).run(60, learning);

        int spent = all.trials().stream().mapToInt(Observation::epochs).sum();
        Observation best = all.trials().stream()
                .max((a, b) ->
                        Double.compare((Double) a.configuration().find("x").orElseThrow(), (Double)
                                b.configuration().find("x").orElseThrow()))
                .orElseThrow();
        assertThat(spent).isLessThan(60 * 20 / 4);
        assertThat(best.status()).isEqualTo(Status.COMPLETED);
        assertThat(all.paused()).isEmpty();
    }

    @Test
    void sameHistoryAndSeedGiveTheSameDecision() {
        History history = of(trial(1, Status.PAUSED, 0.1), trial(2, Status.PAUSED, 0.2), trial(3, Status.PAUSED, 0.3));
        StoppingRule fair = new FreezeThaw(1, 1, 0.5);

        for (int step = 0; step < 20; step++) {
            OptionalInt once = fair.resume(history, LOSS, true, Seeds.generator(1, step));
            assertThat(fair.resume(history, LOSS, true, Seeds.generator(1, step)))
                    .isEqualTo(once)
                    .isPresent();
        }
    }

    @Test
    void refusesSenselessOptions() {
        assertThatThrownBy(() -> new FreezeThaw(0, 1, 0)).hasMessageContaining("share");
        assertThatThrownBy(() -> new FreezeThaw(1, 9, 0)).hasMessageContaining("decay");
        assertThatThrownBy(() -> new FreezeThaw(1, 1, 0.6)).hasMessageContaining("fairness");
    }

    private Ruling judge(double own, double... others) {
        Observation trial = trial(99, Status.RUNNING, own);
        History history = of(trial);
        for (int i = 0; i < others.length; i++) {
            history = history.with(trial(i + 1, Status.PAUSED, others[i]));
        }
        return rule.judge(trial, history, LOSS);
    }

    private static History of(Observation... trials) {
        History history = History.empty();
        for (Observation trial : trials) {
            history = history.with(trial);
        }
        return history;
    }

    private static Observation trial(int number, Status status, double... values) {
        return Observation.of(Configuration.of(Map.of("x", number / 100.0)), status, new Curve(number, values), LOSS);
    }
}
