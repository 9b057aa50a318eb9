package io.diapason.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.protocol.Assignment;
import io.diapason.protocol.EpochReport;
import io.diapason.protocol.Outcome;
import io.diapason.protocol.Verdict;
import io.diapason.speech.dataset.DatasetLoader;
import io.diapason.speech.model.Checkpoints;
import io.diapason.speech.store.FeatureStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A worker whose trials pause and go on, over real HTTP, with real checkpoints. */
@Timeout(60)
class PausedTrialsTest {
    private static final String DEFINITION =
            """
            name: tiny
            data: {corpora: [synthetic], protocol: speaker-independent}
            parameters: {lstm_1_units: {type: choice, values: [4, 8]}}
            """;
    private static final Map<String, Object> TINY = Map.ofEntries(
            Map.entry("lstm_1_units", 4),
            Map.entry("lstm_2_units", 0),
            Map.entry("dense_units", 8),
            Map.entry("batch_size", 64),
            Map.entry("sample_rate", 8_000),
            Map.entry("duration", 1),
            Map.entry("n_fft", 1_024),
            Map.entry("hop_length", 1_024),
            Map.entry("n_mels", 24),
            Map.entry("n_mfcc", 8),
            Map.entry("deltas", 0),
            Map.entry("patience", 0));
    private static final DatasetLoader LOADER = new DatasetLoader(FeatureStore.none());
    private static final int EPOCHS = 6;

    @TempDir
    private Path kept;

    private ProtocolServer service;

    @BeforeEach
    void startService() throws IOException {
        service = new ProtocolServer();
    }

    @AfterEach
    void stopService() {
        service.close();
    }

    @Test
    void aTrialThatPausesAndGoesOnMeasuresWhatOneInOneGoDoes() {
        service.waiting.add(assignment(7, 1, 0));
        work();
        List<Map<String, Double>> inOneGo = metrics();
        String weights = weights();

        service.verdict = message -> service.epochs.size() == 2 ? Verdict.PAUSE : Verdict.CONTINUE;
        service.waiting.add(assignment(8, 1, 0));
        work();

        assertThat(service.outcomes.remove().kind()).isEqualTo(Outcome.Kind.PAUSED);
        assertThat(service.bundles).hasSize(1);
        assertThat(checkpoint(8)).exists();
        List<Map<String, Double>> before = metrics();
        assertThat(before).hasSize(2);

        service.verdict = message -> Verdict.CONTINUE;
        service.waiting.add(assignment(8, 2, 2));
        work();

        assertThat(service.epochs).extracting(EpochReport::epoch).containsExactly(3, 4, 5, 6);
        Outcome outcome = service.outcomes.element();
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.COMPLETED);
        assertThat(outcome.facts()).containsEntry("resumed_at_epoch", 2);
        assertThat(weights()).isEqualTo(weights);
        assertThat(before).isEqualTo(inOneGo.subList(0, 2));
        assertThat(metrics()).isEqualTo(inOneGo.subList(2, EPOCHS));
        assertThat(checkpoint(8)).doesNotExist();
    }

    @Test
    void withoutItsCheckpointATrialBeginsAnewAndTellsAllEpochs() {
        service.waiting.add(assignment(7, 2, 4));

        work();

        assertThat(service.epochs).extracting(EpochReport::epoch).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(service.outcomes.element().facts()).doesNotContainKey("resumed_at_epoch");
    }

    /** A worker that was killed between keeping an epoch and telling of it. */
    @Test
    void whatTheServiceDoesNotKnowIsToldFromTheCheckpoint() {
        service.verdict = message -> service.epochs.size() == 4 ? Verdict.PAUSE : Verdict.CONTINUE;
        service.waiting.add(assignment(7, 1, 0));
        work();
        service.outcomes.clear();
        service.epochs.clear();

        service.verdict = message -> service.epochs.size() == 2 ? Verdict.PAUSE : Verdict.CONTINUE;
        service.waiting.add(assignment(7, 2, 2));
        work();

        assertThat(service.epochs).extracting(EpochReport::epoch).containsExactly(3, 4);
        assertThat(service.outcomes.element().kind()).isEqualTo(Outcome.Kind.PAUSED);
        assertThat(checkpoint(7)).exists();
    }

    @Test
    void whenIdleCheckpointsOfEndedTrialsAreDeletedAndNoOthers() throws IOException {
        service.ended.add(8L);
        for (String key : List.of("study-1-trial-7", "study-1-trial-8", "train-8")) {
            Files.writeString(kept.resolve(key + ".checkpoint"), "");
        }

        work();

        assertThat(checkpoint(8)).doesNotExist();
        assertThat(checkpoint(7)).exists();
        assertThat(kept.resolve("train-8.checkpoint")).exists();
    }

    private List<Map<String, Double>> metrics() {
        List<Map<String, Double>> metrics =
                service.epochs.stream().map(EpochReport::metrics).toList();
        service.epochs.clear();
        return metrics;
    }

    private String weights() {
        return String.valueOf(service.outcomes.remove().facts().get("weights_sha256"));
    }

    private Path checkpoint(long trial) {
        return kept.resolve("study-1-trial-" + trial + ".checkpoint");
    }

    private void work() {
        WorkerSettings settings = new WorkerSettings(
                service.url(), ProtocolServer.TOKEN, "w-1", Optional.empty(), Optional.of(Duration.ofMillis(200)));
        Backoff backoff = new Backoff(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(20));
        assertThat(new WorkerMain(settings, new ServiceClient(settings, backoff), LOADER, Checkpoints.open(kept))
                        .work())
                .isZero();
    }

    private static Assignment assignment(long trial, int attempt, int resumeAfter) {
        return new Assignment(
                1, "tiny", trial, 1, attempt, TINY, DEFINITION, "", EPOCHS, 5, 30, resumeAfter, true, null);
    }
}
