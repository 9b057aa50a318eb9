package io.diapason.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.diapason.protocol.Assignment;
import io.diapason.protocol.Claim;
import io.diapason.protocol.EpochReport;
import io.diapason.protocol.Failure;
import io.diapason.protocol.FeatureCount;
import io.diapason.protocol.Forecast;
import io.diapason.protocol.Loading;
import io.diapason.protocol.Outcome;
import io.diapason.protocol.SignOfLife;
import io.diapason.protocol.Verdict;
import io.diapason.search.Observation;
import io.diapason.search.Status;
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
    Histories histories;

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
        assertThat(second.resumeAfter()).isEqualTo(1);
        assertThat(epochs(first.trial())).extracting(Measurement::epoch).containsExactly(1);
        EpochReport late = new EpochReport(2, Map.of("uar", 0.95), 1);
        assertThatThrownBy(() -> reports.epoch(first.trial(), 1, late)).isInstanceOf(StaleAttemptException.class);
        assertThatThrownBy(() -> reports.heartbeat(first.trial(), 1, SignOfLife.BARE))
                .isInstanceOf(StaleAttemptException.class);
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
    void countsFailuresByKindTellsTheSamplerWhichAreInfeasibleAndTriesNoneAgain() {
        Study study = submit(TestSearches.yaml(TestSearches.freshName(), 5, 5));
        for (Failure kind : Failure.values()) {
            Assignment work = claim().orElseThrow();
            assertThat(work.attempt()).isEqualTo(1);
            reports.finish(work.trial(), 1, failed(kind, "because"));
        }
        reports.finish(claim().orElseThrow().trial(), 1, completed(0.3));

        assertThat(claim()).isEmpty();
        assertThat(accounting(study).failures())
                .isEqualTo(Map.of(
                        TrialFailure.ERROR, 1,
                        TrialFailure.DIVERGED, 1,
                        TrialFailure.OUT_OF_MEMORY, 1,
                        TrialFailure.REFUSED, 1));
        assertThat(accounting(study).failed()).isEqualTo(4);
        List<Observation> seen = QuarkusTransaction.requiringNew()
                .call(() -> histories.now(reload(study)))
                .history()
                .trials();
        assertThat(seen)
                .extracting(Observation::status)
                .containsExactly(
                        Status.FAILED, Status.INFEASIBLE, Status.INFEASIBLE, Status.INFEASIBLE, Status.COMPLETED);
        assertThat(seen.get(4).value()).hasValue(0.3);
    }

    @Test
    void aTrialLostThreeTimesIsCountedAsLostAndSaysNothingOfItsConfiguration() {
        Study study = submit(TestSearches.yaml(TestSearches.freshName(), 1, 5));
        assertThat(claim()).isPresent();
        for (int again = 2; again <= Trial.LOSSES; again++) {
            Awaitility.await().until(this::claim, Optional::isPresent);
        }
        Awaitility.await().until(() -> claim().isEmpty() && accounting(study).failed() == 1);

        assertThat(accounting(study).failures()).isEqualTo(Map.of(TrialFailure.LOST, 1));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> histories.now(reload(study)))
                        .history()
                        .trials())
                .extracting(Observation::status)
                .containsExactly(Status.FAILED);
    }

    private Accounting accounting(Study study) {
        return QuarkusTransaction.requiringNew().call(() -> trials.accounting(reload(study)));
    }

    @Test
    void aForecastStandsOnceToldAndEveryAttemptHasItsOwn() {
        submit(TestSearches.yaml(TestSearches.freshName(), 1, 5));
        Assignment first = claim().orElseThrow();
        Forecast modest = new Forecast(200, 300, 4.1);
        reports.heartbeat(first.trial(), 1, new SignOfLife(FeatureCount.NONE, null, modest));
        reports.heartbeat(first.trial(), 1, SignOfLife.BARE);
        Awaitility.await().until(this::claim, Optional::isPresent);
        Forecast other = new Forecast(0, Forecast.MOST, 0);
        reports.heartbeat(first.trial(), 2, new SignOfLife(FeatureCount.NONE, null, other));

        assertThat(QuarkusTransaction.requiringNew().call(() -> attempts.of(first.trial())))
                .extracting(Attempt::forecast)
                .containsExactly(Optional.of(modest), Optional.of(other));
    }

    @Test
    void refusesForecastsOutOfBounds() {
        submit(TestSearches.yaml(TestSearches.freshName(), 1, 5));
        long trial = claim().orElseThrow().trial();
        Map.of(
                        new Forecast(-1, 0, 0), "forecast.heapBytes must be 0 to 1000000000000000, but is -1.0",
                        new Forecast(0, Forecast.MOST + 1, 0), "forecast.offHeapBytes must be 0 to 1000000000000000",
                        new Forecast(0, 0, Double.NaN),
                                "forecast.epochSeconds must be 0 to 1000000000000000, but is NaN",
                        new Forecast(0, 0, Double.POSITIVE_INFINITY), "but is Infinity")
                .forEach((forecast, message) -> assertThatThrownBy(
                                () -> reports.heartbeat(trial, 1, new SignOfLife(FeatureCount.NONE, null, forecast)))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining(message));
    }

    @Test
    void pausingHandsOutNothingAndLetsRunningTrialsFinish() {
        Study study = submit(TestSearches.yaml(TestSearches.freshName(), 2, 5));
        Assignment work = claim().orElseThrow();
        desk.pause(study.name());
        assertThat(claim()).isEmpty();
        assertThat(reports.heartbeat(work.trial(), 1, SignOfLife.BARE)).isEqualTo(Verdict.CONTINUE);
        reports.finish(work.trial(), 1, completed(0.5));
        desk.resume(study.name());
        assertThat(claim()).isPresent();
    }

    @Test
    void stoppingCancelsRunningTrialsAndTellsTheirWorkers() {
        Study study = submit(TestSearches.yaml(TestSearches.freshName(), 2, 5));
        Assignment work = claim().orElseThrow();
        desk.stop(study.name());
        assertThat(reports.heartbeat(work.trial(), 1, SignOfLife.BARE)).isEqualTo(Verdict.CANCEL);
        assertThat(reports.epoch(work.trial(), 1, new EpochReport(1, Map.of("uar", 0.5), 1)))
                .isEqualTo(Verdict.CANCEL);
        assertThatThrownBy(() -> reports.finish(work.trial(), 1, completed(0.5)))
                .isInstanceOf(StaleAttemptException.class);
        assertThatThrownBy(() -> desk.resume(study.name()))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("is STOPPED and cannot be resumed");
        Accounting count = QuarkusTransaction.requiringNew().call(() -> trials.accounting(reload(study)));
        assertThat(count).isEqualTo(new Accounting(2, 0, 0, 0, 0, 0, Map.of(), 1));
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
        assertThat(reports.heartbeat(bad.trial(), 1, SignOfLife.BARE)).isEqualTo(Verdict.STOP);
    }

    @Test
    void sumsExtractionsOverAllAttemptsLostOnesTooAndTakesNoneFromALateOne() {
        Study study = submit(TestSearches.yaml(TestSearches.freshName(), 2, 5));
        Assignment first = claim().orElseThrow();
        reports.finish(claim().orElseThrow().trial(), 1, counting(new FeatureCount(0, 1_440)));
        reports.heartbeat(first.trial(), 1, extracted(320, 0));
        Assignment again =
                Awaitility.await().until(this::claim, Optional::isPresent).orElseThrow();
        assertThat(again.attempt()).isEqualTo(2);
        assertThatThrownBy(() -> reports.heartbeat(first.trial(), 1, extracted(1_440, 0)))
                .isInstanceOf(StaleAttemptException.class);
        reports.heartbeat(again.trial(), 2, extracted(1_100, 300));
        assertThat(features(study)).isEqualTo(new FeatureCount(1_420, 1_740));

        reports.finish(again.trial(), 2, counting(new FeatureCount(1_120, 320)));

        assertThat(features(study)).isEqualTo(new FeatureCount(1_440, 1_760));
    }

    @Test
    void aCountNeverFallsAndTheSameNewsIsToldOnce() {
        Study study = submit(TestSearches.yaml(TestSearches.freshName(), 1, 5));
        Assignment work = claim().orElseThrow();
        reports.heartbeat(work.trial(), 1, extracted(500, 40));
        reports.heartbeat(work.trial(), 1, extracted(500, 40));
        reports.heartbeat(work.trial(), 1, extracted(200, 50)); // overtaken on its way
        reports.heartbeat(work.trial(), 1, SignOfLife.BARE);
        assertThat(features(study)).isEqualTo(new FeatureCount(500, 50));

        reports.finish(work.trial(), 1, counting(new FeatureCount(510, 0)));
        reports.finish(work.trial(), 1, counting(new FeatureCount(9_999, 9_999)));

        assertThat(features(study)).isEqualTo(new FeatureCount(510, 50));
    }

    @Test
    void showsHowFarLoadingIsUntilTheAttemptEnds() {
        Study study = submit(TestSearches.yaml(TestSearches.freshName(), 2, 5));
        Assignment work = claim().orElseThrow();
        Loading half = new Loading("decoding", 720, 1_440);
        reports.heartbeat(work.trial(), 1, new SignOfLife(FeatureCount.NONE, half));
        assertThat(loading(study)).containsExactlyEntriesOf(Map.of(work.trial(), half));

        reports.heartbeat(work.trial(), 1, extracted(1_440, 0));
        assertThat(loading(study)).isEmpty();

        reports.heartbeat(work.trial(), 1, new SignOfLife(FeatureCount.NONE, half));
        desk.stop(study.name());
        assertThat(loading(study)).isEmpty();
    }

    @Test
    void refusesCountsOutOfBounds() {
        submit(TestSearches.yaml(TestSearches.freshName(), 1, 5));
        Assignment work = claim().orElseThrow();
        assertThatThrownBy(() -> reports.heartbeat(work.trial(), 1, extracted(-1, 0)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("features.extracted must be 0 to 1000000000, but is -1");
        assertThatThrownBy(() -> reports.heartbeat(work.trial(), 1, extracted(0, FeatureCount.MOST + 1)))
                .hasMessage("features.reused must be 0 to 1000000000, but is 1000000001");
        SignOfLife beyond = new SignOfLife(FeatureCount.NONE, new Loading("decoding", 5, 4));
        assertThatThrownBy(() -> reports.heartbeat(work.trial(), 1, beyond))
                .hasMessage("loading.done must be 0 to loading.total, but is 5 of 4");
        SignOfLife talkative = new SignOfLife(FeatureCount.NONE, new Loading("x".repeat(51), 1, 4));
        assertThatThrownBy(() -> reports.heartbeat(work.trial(), 1, talkative))
                .hasMessage("loading.stage must have 1 to 50 characters, but is 51");
        Outcome impossible = counting(new FeatureCount(-5, 0));
        assertThatThrownBy(() -> reports.finish(work.trial(), 1, impossible)).isInstanceOf(InvalidInputException.class);
    }

    private static SignOfLife extracted(long extracted, long reused) {
        return new SignOfLife(new FeatureCount(extracted, reused), null);
    }

    private static Outcome counting(FeatureCount features) {
        Outcome outcome = completed(0.5);
        return new Outcome(
                outcome.kind(),
                outcome.bestEpoch(),
                outcome.metrics(),
                outcome.labels(),
                outcome.confusion(),
                outcome.facts(),
                null,
                null,
                null,
                features);
    }

    private FeatureCount features(Study study) {
        return QuarkusTransaction.requiringNew().call(() -> attempts.features(study.id()));
    }

    private Map<Long, Loading> loading(Study study) {
        return QuarkusTransaction.requiringNew().call(() -> attempts.loading(study.id()));
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
                null,
                null,
                FeatureCount.NONE);
    }

    static Outcome failed(String reason) {
        return failed(Failure.ERROR, reason);
    }

    static Outcome failed(Failure kind, String reason) {
        return new Outcome(
                Outcome.Kind.FAILED,
                0,
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                kind,
                reason,
                "at Somewhere.java:1",
                FeatureCount.NONE);
    }
}
