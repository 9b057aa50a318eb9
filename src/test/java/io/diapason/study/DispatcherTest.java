package io.diapason.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.diapason.protocol.Assignment;
import io.diapason.protocol.Claim;
import io.diapason.protocol.EpochReport;
import io.diapason.protocol.Outcome;
import io.diapason.protocol.Verdict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DispatcherTest {
    @Inject
    Dispatcher dispatcher;

    @Inject
    Reports reports;

    @Inject
    Desk desk;

    @Inject
    Studies studies;

    @Inject
    Trials trials;

    @Inject
    Attempts attempts;

    @Inject
    Measurements measurements;

    @Inject
    Definitions definitions;

    @AfterEach
    void stopWhatIsLeft() {
        QuarkusTransaction.requiringNew().call(studies::open).forEach(id -> desk.stop(Long.toString(id)));
    }

    @Test
    void handsOutExactlyTheBudgetAndCompletes() {
        Study study = submit(TestSearches.yaml(TestSearches.freshName(), 3, 5));
        for (int n = 1; n <= 3; n++) {
            Assignment work = claim().orElseThrow();
            assertThat(work.number()).isEqualTo(n);
            assertThat(work.attempt()).isEqualTo(1);
            assertThat(work.configuration()).containsOnlyKeys("lstm_1_units", "dense_units");
            reports.finish(work.trial(), 1, completed(0.1 * n));
        }
        assertThat(claim()).isEmpty();
        assertThat(reload(study).state()).isEqualTo(StudyState.COMPLETED);
        assertThat(ranking(study)).extracting(Trial::number).containsExactly(3, 2, 1);
    }

    @Test
    void choosesTheSameConfigurationsForTheSameSeed() {
        Study first = submit(TestSearches.yaml(TestSearches.freshName(), 4, 5));
        List<Map<String, Object>> once = claimAll(first);
        Study second = submit(TestSearches.yaml(TestSearches.freshName(), 4, 5));
        assertThat(claimAll(second)).isEqualTo(once).doesNotHaveDuplicates();
    }

    private List<Map<String, Object>> claimAll(Study study) {
        List<Map<String, Object>> configurations = IntStream.range(0, study.trials())
                .mapToObj(n -> {
                    Assignment work = claim().orElseThrow();
                    reports.finish(work.trial(), 1, completed(0.5));
                    return work.configuration();
                })
                .toList();
        return configurations;
    }

    @Test
    void completesEarlyWhenTheSpaceIsExhausted() {
        Study study = submit(TestSearches.tiny(TestSearches.freshName(), 10));
        for (int n = 0; n < 2; n++) {
            reports.finish(claim().orElseThrow().trial(), 1, completed(0.5));
        }
        assertThat(claim()).isEmpty();
        Study ended = reload(study);
        assertThat(ended.state()).isEqualTo(StudyState.COMPLETED);
        assertThat(ended.message()).hasValue("the space holds no further configuration: 2 of 10 trials were made");
    }

    @Test
    void servesStudiesInTurn() {
        Study first = submit(TestSearches.yaml(TestSearches.freshName(), 5, 5));
        Study second = submit(TestSearches.yaml(TestSearches.freshName(), 5, 5));
        List<Long> order = IntStream.range(0, 4)
                .mapToObj(n -> claim().orElseThrow().study())
                .toList();
        assertThat(order).containsExactly(first.id(), second.id(), first.id(), second.id());
    }

    @Test
    void givesALostTrialToAnotherWorkerAndRefusesTheLateOne() {
        Study study = submit(TestSearches.yaml(TestSearches.freshName(), 1, 5));
        Assignment first = claim().orElseThrow();
        reports.epoch(first.trial(), 1, new EpochReport(1, Map.of("uar", 0.9), 1));
        Assignment second =
                Awaitility.await().until(this::claim, Optional::isPresent).orElseThrow();

        assertThat(second.trial()).isEqualTo(first.trial());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.configuration()).isEqualTo(first.configuration());
        assertThat(epochs(first.trial())).isEmpty();
        EpochReport late = new EpochReport(2, Map.of("uar", 0.95), 1);
        assertThatThrownBy(() -> reports.epoch(first.trial(), 1, late)).isInstanceOf(StaleAttemptException.class);
        assertThatThrownBy(() -> reports.heartbeat(first.trial(), 1)).isInstanceOf(StaleAttemptException.class);
        assertThatThrownBy(() -> reports.finish(first.trial(), 1, completed(0.99)))
                .isInstanceOf(StaleAttemptException.class);

        reports.finish(second.trial(), 2, completed(0.2));
        assertThat(ranking(study).get(0).value()).hasValue(0.2);
        assertThat(QuarkusTransaction.requiringNew().call(() -> attempts.of(first.trial())))
                .extracting(Attempt::state)
                .containsExactly(AttemptState.LOST, AttemptState.COMPLETED);
    }

    @Test
    void finishingTwiceCountsOnce() {
        Study study = submit(TestSearches.yaml(TestSearches.freshName(), 2, 5));
        Assignment work = claim().orElseThrow();
        reports.finish(work.trial(), 1, completed(0.4));
        reports.finish(work.trial(), 1, completed(0.9));
        assertThat(ranking(study)).hasSize(1).first().satisfies(trial -> assertThat(trial.value())
                .hasValue(0.4));
        assertThatThrownBy(() -> reports.finish(work.trial(), 1, failed("other")))
                .isInstanceOf(StaleAttemptException.class);
    }

    @Test
    void keepsReasonAndTraceOfAFailureAndTriesItNoMore() {
        Study study = submit(TestSearches.yaml(TestSearches.freshName(), 1, 5));
        Assignment work = claim().orElseThrow();
        reports.finish(work.trial(), 1, failed("loss is NaN at epoch 2"));
        Trial trial = QuarkusTransaction.requiringNew().call(() -> trials.get(work.trial()));
        assertThat(trial.state()).isEqualTo(TrialState.FAILED);
        assertThat(trial.reason()).hasValue("loss is NaN at epoch 2");
        assertThat(trial.trace()).hasValue("at Somewhere.java:1");
        assertThat(claim()).isEmpty();
        assertThat(reload(study).state()).isEqualTo(StudyState.FAILED);
        assertThat(reload(study).message()).hasValue("all 1 trials failed; the first: loss is NaN at epoch 2");
    }

    @Test
    void pausingHandsOutNothingAndLetsRunningTrialsFinish() {
        Study study = submit(TestSearches.yaml(TestSearches.freshName(), 2, 5));
        Assignment work = claim().orElseThrow();
        desk.pause(study.name());
        assertThat(claim()).isEmpty();
        assertThat(reports.heartbeat(work.trial(), 1)).isEqualTo(Verdict.CONTINUE);
        reports.finish(work.trial(), 1, completed(0.5));
        desk.resume(study.name());
        assertThat(claim()).isPresent();
    }

    @Test
    void stoppingCancelsRunningTrialsAndTellsTheirWorkers() {
        Study study = submit(TestSearches.yaml(TestSearches.freshName(), 2, 5));
        Assignment work = claim().orElseThrow();
        desk.stop(study.name());
        assertThat(reports.heartbeat(work.trial(), 1)).isEqualTo(Verdict.CANCEL);
        assertThat(reports.epoch(work.trial(), 1, new EpochReport(1, Map.of("uar", 0.5), 1)))
                .isEqualTo(Verdict.CANCEL);
        assertThatThrownBy(() -> reports.finish(work.trial(), 1, completed(0.5)))
                .isInstanceOf(StaleAttemptException.class);
        assertThatThrownBy(() -> desk.resume(study.name()))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("is STOPPED and cannot be resumed");
        Accounting count = QuarkusTransaction.requiringNew().call(() -> trials.accounting(reload(study)));
        assertThat(count).isEqualTo(new Accounting(2, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void stopsATrialBelowTheMedianAndSaysSoAgain() {
        String rule = "stopping: {name: median, warmup_epochs: 0, min_trials: 1}\n";
        submit(TestSearches.yaml(TestSearches.freshName(), 2, 5) + rule);
        Assignment good = claim().orElseThrow();
        Assignment bad = claim().orElseThrow();
        assertThat(reports.epoch(good.trial(), 1, new EpochReport(1, Map.of("uar", 0.9), 1)))
                .isEqualTo(Verdict.CONTINUE);
        assertThat(reports.epoch(bad.trial(), 1, new EpochReport(1, Map.of("uar", 0.1), 1)))
                .isEqualTo(Verdict.STOP);
        assertThat(reports.heartbeat(bad.trial(), 1)).isEqualTo(Verdict.STOP);
    }

    private Study submit(String yaml) {
        return desk.submit(definitions.read(yaml, "test"), "", true);
    }

    private Optional<Assignment> claim() {
        return dispatcher.claim(new Claim("tester", Map.of("java", "17")));
    }

    private Study reload(Study study) {
        return QuarkusTransaction.requiringNew().call(() -> studies.get(study.name()));
    }

    private List<Trial> ranking(Study study) {
        return QuarkusTransaction.requiringNew().call(() -> trials.ranking(study, 10));
    }

    private List<Measurement> epochs(long trial) {
        return QuarkusTransaction.requiringNew().call(() -> measurements.of(trial));
    }

    static Outcome completed(double uar) {
        return new Outcome(
                Outcome.Kind.COMPLETED,
                1,
                Map.of("uar", uar),
                List.of("angry", "calm"),
                List.of(List.of(3, 1), List.of(0, 4)),
                Map.of("parameters", 1_000),
                null,
                null);
    }

    static Outcome failed(String reason) {
        return new Outcome(
                Outcome.Kind.FAILED, 0, Map.of(), List.of(), List.of(), Map.of(), reason, "at Somewhere.java:1");
    }
}
