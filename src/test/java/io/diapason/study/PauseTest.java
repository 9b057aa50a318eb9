package io.diapason.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.diapason.protocol.Assignment;
import io.diapason.protocol.Outcome;
import io.diapason.protocol.SignOfLife;
import io.diapason.protocol.Verdict;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trials that pause at a rung and go on, against a real database. Rungs at epochs 1, 2, 4; one of two passes. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PauseTest {
    private static final String HALVING = "stopping: {name: asha, min_epochs: 1, eta: 2}\n";

    @Inject
    Players players;

    @Inject
    Reports reports;

    @Inject
    Desk desk;

    @SuppressWarnings("NullAway.Init") // every test submits one
    private Study study;

    @AfterEach
    void stopWhatIsLeft() {
        if (!players.reload(study).state().ended()) {
            desk.stop(study.name());
        }
    }

    private void submit(int trials, int epochs) {
        study = players.submit(TestSearches.yaml(TestSearches.freshName(), trials, epochs) + HALVING);
    }

    private Assignment claim() {
        return players.claim(study).orElseThrow();
    }

    /** One paused trial with this value after its first epoch. */
    private Assignment paused(double uar) {
        Assignment work = claim();
        assertThat(players.report(work, 1, uar)).isEqualTo(Verdict.PAUSE);
        players.pause(work);
        return work;
    }

    @Test
    void pausesAtARungAndGoesOnWithWhatItHadReported() {
        submit(3, 8);
        Assignment good = paused(0.5);
        assertThat(players.accounting(study)).isEqualTo(new Accounting(3, 0, 0, 1, 0, 0, Map.of(), 0));
        paused(0.1);

        Assignment again = claim();

        assertThat(good.awaitVerdict()).isTrue();
        assertThat(good.resumeAfter()).isZero();
        assertThat(again.trial()).isEqualTo(good.trial());
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.resumeAfter()).isEqualTo(1);
        assertThat(again.epochs()).isEqualTo(8);
        assertThat(again.configuration()).isEqualTo(good.configuration());
        assertThat(players.report(again, 2, 0.6)).isEqualTo(Verdict.PAUSE);
        assertThat(reports.heartbeat(again.trial(), 2, SignOfLife.BARE)).isEqualTo(Verdict.PAUSE);
        assertThat(players.curve(again)).containsExactly("1 0.5", "2 0.6");
        assertThat(players.trial(again).value()).hasValue(0.6);
        assertThat(players.accounting(study)).isEqualTo(new Accounting(3, 0, 1, 1, 0, 0, Map.of(), 0));
    }

    @Test
    void whatIsTrainedAgainTakesItsPlaceCountsOnceAndIsNotJudgedAgain() {
        submit(3, 8);
        paused(0.5);
        paused(0.1);
        Assignment elsewhere = claim(); // on a machine without the checkpoint

        assertThat(players.report(elsewhere, 1, 0.4)).isEqualTo(Verdict.CONTINUE);
        assertThat(players.report(elsewhere, 1, 0.4)).isEqualTo(Verdict.CONTINUE);

        Trial trial = players.trial(elsewhere);
        assertThat(trial.epoch()).isEqualTo(1);
        assertThat(trial.value()).hasValue(0.4);
        assertThat(players.curve(elsewhere)).containsExactly("1 0.4");
        assertThat(players.reload(study).epochsSpent()).isEqualTo(3);
        assertThat(players.report(elsewhere, 2, 0.3)).isEqualTo(Verdict.PAUSE);
        assertThat(players.trial(elsewhere).value()).hasValue(0.4);
        assertThat(players.reload(study).epochsSpent()).isEqualTo(4);
    }

    @Test
    void anAttemptThatBeganAnewAndEndedEarlierLeavesNothingOfTheOneBefore() {
        submit(3, 8);
        paused(0.5);
        paused(0.1);
        Assignment resumed = claim();
        players.report(resumed, 2, 0.9);
        players.pause(resumed);
        paused(0.2);
        Assignment elsewhere = claim();
        assertThat(elsewhere.resumeAfter()).isEqualTo(2);
        players.report(elsewhere, 1, 0.4);

        players.finish(elsewhere, Outcome.Kind.COMPLETED, 0.4);

        Trial trial = players.trial(elsewhere);
        assertThat(trial.epoch()).isEqualTo(1);
        assertThat(trial.value()).hasValue(0.4);
        assertThat(players.curve(elsewhere)).containsExactly("1 0.4");
    }

    @Test
    void aResumedTrialWhoseWorkerDiesWaitsWithWhatItHad() {
        submit(2, 8);
        paused(0.5);
        paused(0.1);
        Assignment resumed = claim();

        Assignment next = Awaitility.await()
                .until(() -> players.claim(study), Optional::isPresent)
                .orElseThrow();

        assertThat(next.trial()).isEqualTo(resumed.trial());
        assertThat(next.attempt()).isEqualTo(3);
        assertThat(next.resumeAfter()).isEqualTo(1);
        assertThat(players.curve(next)).containsExactly("1 0.5");
        assertThatThrownBy(() -> players.report(resumed, 2, 0.9)).isInstanceOf(StaleAttemptException.class);
    }

    @Test
    void aTrialToldToPauseIsPausedAlsoWhenItsWorkerDiesOfIt() {
        submit(9, 8);
        Assignment work = claim();
        players.report(work, 1, 0.5);

        Awaitility.await().until(() -> players.accounting(study).paused() == 1);

        assertThat(players.trial(work).state()).isEqualTo(TrialState.PAUSED);
        assertThatThrownBy(() -> players.pause(work)).isInstanceOf(StaleAttemptException.class);
    }

    @Test
    void pausingCountsOnceAndOnlyWhereTheRuleSaysSo() {
        submit(3, 8);
        Assignment first = claim();
        assertThatThrownBy(() -> players.pause(first))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("kind must be PAUSED only after the verdict PAUSE, but is PAUSED");
        players.report(first, 1, 0.5);
        players.pause(first);
        players.pause(first);
        paused(0.1);
        Assignment again = claim();
        assertThat(again.trial()).isEqualTo(first.trial());

        players.pause(first); // told once more, late

        assertThat(players.trial(again).state()).isEqualTo(TrialState.RUNNING);
    }

    @Test
    void whatIsStillPausedWhenNothingIsLeftIsStopped() {
        submit(2, 4);
        Assignment good = paused(0.5);
        Assignment bad = paused(0.1);
        for (int epoch : new int[] {2, 4}) {
            Assignment work = claim();
            assertThat(work.trial()).isEqualTo(good.trial());
            for (int e = work.resumeAfter() + 1; e < epoch; e++) {
                assertThat(players.report(work, e, 0.5)).isEqualTo(Verdict.CONTINUE);
            }
            Verdict last = players.report(work, epoch, 0.5 + epoch / 10.0);
            if (last == Verdict.PAUSE) {
                players.pause(work);
            } else {
                players.finish(work, Outcome.Kind.COMPLETED, 0.9);
            }
        }

        assertThat(players.claim(study)).isEmpty();

        assertThat(players.reload(study).state()).isEqualTo(StudyState.COMPLETED);
        assertThat(players.accounting(study)).isEqualTo(new Accounting(2, 0, 0, 0, 1, 1, Map.of(), 0));
        Trial stopped = players.trial(bad);
        assertThat(stopped.state()).isEqualTo(TrialState.STOPPED);
        assertThat(stopped.reason()).hasValue("paused at epoch 1, never sent on");
        assertThat(stopped.value()).hasValue(0.1);
        assertThat(players.trial(good).seconds().orElseThrow()).isPositive();
    }

    @Test
    void stoppingTheStudyCancelsPausedTrialsToo() {
        submit(5, 8);
        paused(0.5);
        desk.stop(study.name());
        assertThat(players.accounting(study)).isEqualTo(new Accounting(5, 0, 0, 0, 0, 0, Map.of(), 1));
    }

    @Test
    void endsAlsoWhenNoWorkerAsks() {
        submit(1, 8);
        paused(0.5);
        for (int epoch : new int[] {2, 4}) {
            Assignment work = claim();
            for (int e = work.resumeAfter() + 1; e <= epoch; e++) {
                players.report(work, e, 0.5);
            }
            players.pause(work);
        }
        Assignment last = claim();
        players.finish(last, Outcome.Kind.COMPLETED, 0.5);
        assertThat(players.reload(study).state()).isEqualTo(StudyState.COMPLETED);

        submit(2, 8);
        Assignment poor = paused(0.1);
        Assignment good = claim();
        players.report(good, 1, 0.9);
        players.finish(good, Outcome.Kind.COMPLETED, 0.9);

        Awaitility.await().until(() -> players.reload(study).state(), state -> state == StudyState.COMPLETED);
        assertThat(players.trial(poor).state()).isEqualTo(TrialState.STOPPED);
    }

    @Test
    void aStudyThatPeoplePausedWaitsForThem() {
        submit(2, 8);
        paused(0.1);
        Assignment good = claim();
        players.report(good, 1, 0.9);
        desk.pause(study.name());
        players.finish(good, Outcome.Kind.COMPLETED, 0.9);
        assertThat(players.claim(study)).isEmpty();
        assertThat(players.reload(study).state()).isEqualTo(StudyState.PAUSED);

        desk.resume(study.name());

        Awaitility.await().until(() -> players.reload(study).state(), state -> state == StudyState.COMPLETED);
    }

    @Test
    void endsEarlyWhereAnotherTrialWouldBringNothing() {
        study = players.submit(TestSearches.yaml(TestSearches.freshName(), 100, 2)
                + "stop_when: {converged: {threshold: 0.01, window: 5}}\n");
        for (int n = 1; n <= 10; n++) {
            players.finish(claim(), Outcome.Kind.COMPLETED, n == 1 ? 0.1 : n == 2 ? 0.9 : 0.5);
        }

        assertThat(players.claim(study)).isEmpty();

        assertThat(players.reload(study).state()).isEqualTo(StudyState.COMPLETED);
        assertThat(players.reload(study).message())
                .hasValue("another trial would bring next to nothing: 10 of 100 trials were made");
    }

    @Test
    void endsByItselfWhenOnlyPausedTrialsAreLeftThatNobodySendsOn() {
        study = players.submit(TestSearches.yaml(TestSearches.freshName(), 100, 8)
                .replace("trials: 100", "trials: 100, total_epochs: 3"));
        Assignment one = claim();
        Assignment two = claim();
        assertThat(players.report(one, 1, 0.2)).isEqualTo(Verdict.CONTINUE);
        assertThat(players.report(two, 1, 0.3)).isEqualTo(Verdict.CONTINUE);
        assertThat(players.report(one, 2, 0.4)).isEqualTo(Verdict.PAUSE);
        assertThat(players.claim(study)).isEmpty();
        players.pause(one);
        assertThat(players.report(two, 2, 0.5)).isEqualTo(Verdict.PAUSE);

        players.pause(two);
        Assignment whole = claim(); // the best has no model: it is trained once more, beyond the budget
        assertThat(whole.configuration()).isEqualTo(two.configuration());
        players.finish(whole, Outcome.Kind.COMPLETED, 0.5);

        Study ended = players.reload(study);
        assertThat(ended.state()).isEqualTo(StudyState.COMPLETED);
        assertThat(ended.message()).hasValue("the budget of 3 epochs was used up: 2 of 100 trials were made");
        assertThat(players.accounting(study)).isEqualTo(new Accounting(100, 0, 0, 0, 0, 2, Map.of(), 0));
    }
}
