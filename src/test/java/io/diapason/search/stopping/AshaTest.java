package io.diapason.search.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Rerun;
import io.diapason.search.Ruling;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AshaTest {
    private static final Goal GOAL = new Goal(Direction.MINIMIZE, 27);
    private final StoppingRule rule = new Asha(1, 3);

    @Test
    void pausesAtARungUnlessAmongTheBestThird() {
        List<Observation> two = List.of(paused(1, 0.5), paused(2, 0.6));

        assertThat(judge(two, 0.4)).isEqualTo(Ruling.GO_ON);
        assertThat(judge(two, 0.55)).isEqualTo(Ruling.PAUSE);
        assertThat(judge(two.subList(0, 1), 0.4))
                .as("one of two is more than a third")
                .isEqualTo(Ruling.PAUSE);
    }

    @Test
    void betweenRungsTrialsGoOn() {
        List<Observation> two = List.of(paused(1, 0.5, 0.5, 0.5), paused(2, 0.6, 0.5, 0.5));

        assertThat(judge(two, 0.9, 0.9)).isEqualTo(Ruling.GO_ON);
        assertThat(judge(two, 0.9, 0.9, 0.9)).isEqualTo(Ruling.PAUSE);
        assertThat(new Asha(4, 2).judge(trial(0.9), new History(List.of(trial(0.9))), GOAL))
                .isEqualTo(Ruling.GO_ON);
    }

    @Test
    void comparesTheBestUpToTheRung() {
        List<Observation> others = List.of(paused(1, 0.5, 0.5, 0.5), paused(2, 0.6, 0.6, 0.1));

        assertThat(judge(others, 0.05, 0.9, 0.9)).isEqualTo(Ruling.GO_ON);
        assertThat(judge(others, 0.9, Double.NaN, 0.2)).isEqualTo(Ruling.PAUSE);
    }

    @Test
    void aTrialWithoutAnyValueIsStopped() {
        assertThat(judge(List.of(), Double.NaN)).isEqualTo(Ruling.STOP);
    }

    @Test
    void promotesWhoHasComeToBeAmongTheBest() {
        assertThat(resume(true, paused(1, 0.5), paused(2, 0.6))).isEmpty();
        assertThat(resume(true, paused(1, 0.5), paused(2, 0.6), paused(3, 0.7))).hasValue(1);
    }

    @Test
    void promotesFromTheHighestRungFirst() {
        assertThat(resume(
                        true,
                        paused(1, 0.9, 0.9, 0.9),
                        paused(2, 0.8, 0.8, 0.8),
                        paused(3, 0.7, 0.7, 0.7),
                        paused(4, 0.1),
                        paused(5, 0.2),
                        paused(6, 0.3)))
                .hasValue(3);
    }

    @Test
    void whoWentOnIsCountedButNotPromotedAgain() {
        Observation gone = Curves.trial(1, Status.RUNNING, GOAL, 0.1, 0.1);

        assertThat(resume(true, gone, paused(2, 0.6), paused(3, 0.7))).isEmpty();
        assertThat(resume(true, gone, paused(2, 0.6), paused(3, 0.7), paused(4, 0.8), paused(5, 0.9), paused(6, 1.0)))
                .hasValue(2);
    }

    @Test
    void oneGoesOnWhereNothingNewMayBegin() {
        assertThat(resume(false, paused(1, 0.5), paused(2, 0.4))).hasValue(2);
        assertThat(resume(false, Curves.trial(1, Status.COMPLETED, GOAL, new double[27]), paused(2, 0.6)))
                .isEmpty();
    }

    @Test
    void whoWasPausedBeforeTheFirstRungGoesOn() {
        Observation early = Curves.trial(4, Status.PAUSED, GOAL, 0.9, 0.9);

        assertThat(new Asha(3, 3).resume(new History(List.of(early)), GOAL, true, Seeds.generator(1, 1)))
                .hasValue(4);
    }

    @Test
    void ofEqualsTheFirstGoesOn() {
        assertThat(resume(true, paused(1, 0.5), paused(2, 0.5), paused(3, 0.5))).hasValue(1);
    }

    @Test
    void eachRungLetsAboutAThirdPass() {
        for (int workers : new int[] {1, 16}) {
            Rerun.Outcome outcome = new Rerun(rule, GOAL, workers, 1).of(Curves.losses(1, 400, GOAL));

            for (int rung : new int[] {1, 3, 9}) {
                int here = reached(outcome, rung);
                assertThat(reached(outcome, rung + 1))
                        .as("beyond rung %d, %d workers", rung, workers)
                        .isBetween(here / 3, here / 3 + 2 + (int) Math.sqrt(here));
            }
            assertThat(outcome.epochs()).isLessThan(400 * 27 / 5);
        }
    }

    @Test
    void findsTheBestWhereCurvesDoNotCross() {
        History stored = new History(IntStream.rangeClosed(1, 200)
                .mapToObj(i -> {
                    double height = 1 + (i * 89 % 200);
                    double[] curve = IntStream.rangeClosed(1, 27)
                            .mapToDouble(e -> height + 1.0 / e)
                            .toArray();
                    return Curves.trial(i, Status.COMPLETED, GOAL, curve);
                })
                .toList());
        Rerun.Outcome outcome = new Rerun(rule, GOAL, 8, 1).of(stored);

        assertThat(outcome.best()).hasValue(1 + 1.0 / 27);
    }

    @Test
    void refusesSenselessOptions() {
        assertThatThrownBy(() -> new Asha(0, 3)).hasMessageContaining("min_epochs");
        assertThatThrownBy(() -> new Asha(1, 1)).hasMessageContaining("eta");
    }

    private static int reached(Rerun.Outcome outcome, int epoch) {
        return outcome.history().reached(epoch).size();
    }

    private Ruling judge(List<Observation> others, double... curve) {
        Observation trial = trial(curve);
        return rule.judge(trial, new History(others).with(trial), GOAL);
    }

    private OptionalInt resume(boolean mayBegin, Observation... trials) {
        return rule.resume(new History(Arrays.asList(trials)), GOAL, mayBegin, Seeds.generator(1, 1));
    }

    private static Observation trial(double... curve) {
        return Curves.trial(99, Status.RUNNING, GOAL, curve);
    }

    private static Observation paused(int number, double... curve) {
        return Curves.trial(number, Status.PAUSED, GOAL, curve);
    }
}
