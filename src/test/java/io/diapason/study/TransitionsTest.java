package io.diapason.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.TestSearches;
import io.diapason.recipe.SpeechVocabulary;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.DefinitionReader;
import io.diapason.search.space.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Study study = new Study(
            DefinitionReader.read(TestSearches.yaml("transitions", 3, 5), "test", SpeechVocabulary.get()),
            "",
            true,
            NOON);
    private final Trial trial = new Trial(study, 1, Configuration.of(Map.of("dense_units", 8)), NOON);

    @Test
    void aTrialRunsAndCompletes() {
        trial.start("w", LEASE, NOON);
        trial.measure(1, Map.of("uar", 0.4), OptionalDouble.of(0.4), Direction.MAXIMIZE);
        trial.measure(2, Map.of("uar", 0.3), OptionalDouble.of(0.3), Direction.MAXIMIZE);
        assertThat(trial.value()).hasValue(0.4);
        assertThat(trial.bestEpoch()).isEqualTo(1);
        assertThat(trial.epoch()).isEqualTo(2);
        trial.complete(DispatcherTest.completed(0.4), 0.4, NOON.plusMillis(2_500));
        assertThat(trial.state()).isEqualTo(TrialState.COMPLETED);
        assertThat(trial.seconds()).hasValue(2.5);
    }

    @Test
    void nothingHappensToAnEndedTrial() {
        trial.start("w", LEASE, NOON);
        trial.fail(TrialFailure.DIVERGED, "diverged", null, NOON);
        assertThat(trial.failure()).hasValue(TrialFailure.DIVERGED);
        assertThatThrownBy(() -> trial.start("w", LEASE, NOON)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> trial.renew(LEASE, NOON)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> trial.cancel("no", NOON)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> trial.lose(true, NOON))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessage("trial 0 is FAILED and cannot be lost");
    }

    @Test
    void aWaitingTrialCannotEndExceptByCancelling() {
        assertThatThrownBy(() -> trial.complete(DispatcherTest.completed(1), 1, NOON))
                .isInstanceOf(IllegalTransitionException.class);
        trial.cancel("the study was stopped", NOON);
        assertThat(trial.state()).isEqualTo(TrialState.CANCELLED);
    }

    @Test
    void theThirdLossFailsATrialAndRestartsOfTheServiceDoNotCount() {
        for (int n = 0; n < 5; n++) {
            trial.start("w", LEASE, NOON);
            trial.lose(false, NOON);
        }
        for (int n = 0; n < 2; n++) {
            trial.start("w", LEASE, NOON);
            trial.lose(true, NOON);
            assertThat(trial.state()).isEqualTo(TrialState.WAITING);
        }
        trial.start("w", LEASE, NOON);
        trial.lose(true, NOON);
        assertThat(trial.state()).isEqualTo(TrialState.FAILED);
        assertThat(trial.failure()).hasValue(TrialFailure.LOST);
        assertThat(trial.reason())
                .hasValue("lost three times: worker w stopped answering (killed, out of memory or crashed)");
    }

    @Test
    void aNewAttemptKeepsWhatTheLostOneReported() {
        trial.start("w", LEASE, NOON);
        trial.measure(3, Map.of("uar", 0.9), OptionalDouble.of(0.9), Direction.MAXIMIZE);
        trial.lose(true, NOON);
        trial.start("v", LEASE, NOON);
        assertThat(trial.value()).hasValue(0.9);
        assertThat(trial.epoch()).isEqualTo(3);
        assertThat(trial.attempt()).isEqualTo(2);
    }

    @Test
    void aTrialPausesGoesOnAndIsAbandonedOnlyWhilePaused() {
        trial.start("w", LEASE, NOON);
        trial.measure(1, Map.of("uar", 0.4), OptionalDouble.of(0.4), Direction.MAXIMIZE);
        assertThatThrownBy(() -> trial.abandon(NOON)).isInstanceOf(IllegalTransitionException.class);
        trial.advisePause();
        trial.pause(DispatcherTest.completed(0), NOON.plusSeconds(2));
        assertThat(trial.state()).isEqualTo(TrialState.PAUSED);
        assertThat(trial.value()).hasValue(0.4);
        assertThatThrownBy(() -> trial.pause(DispatcherTest.completed(0), NOON))
                .isInstanceOf(IllegalTransitionException.class);
        trial.start("v", LEASE, NOON.plusSeconds(10));
        assertThat(trial.pauseAdvised()).isFalse();
        trial.advisePause();
        trial.lose(true, NOON.plusSeconds(11));
        assertThat(trial.state()).isEqualTo(TrialState.PAUSED);
        assertThat(trial.seconds()).hasValue(3);
        trial.abandon(NOON.plusSeconds(20));
        assertThat(trial.state()).isEqualTo(TrialState.STOPPED);
        assertThat(trial.reason()).hasValue("paused at epoch 1, never sent on");
    }

    @Test
    void aTrialThatWasGivenUpIsStoppedAlsoWhenItsWorkerIsLost() {
        trial.start("w", LEASE, NOON);
        trial.adviseStop();
        trial.lose(true, NOON);
        assertThat(trial.state()).isEqualTo(TrialState.STOPPED);
    }

    @Test
    void aStudyPausesResumesAndEndsOnce() {
        study.pause();
        assertThatThrownBy(study::pause).isInstanceOf(IllegalTransitionException.class);
        study.resume();
        study.stop(NOON);
        assertThatThrownBy(study::resume).hasMessage("study transitions is STOPPED and cannot be resumed");
        assertThatThrownBy(() -> study.complete(null, NOON)).isInstanceOf(IllegalTransitionException.class);
    }
}
