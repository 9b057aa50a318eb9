package io.diapason.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.protocol.Assignment;
import io.diapason.protocol.EpochReport;
import io.diapason.protocol.Failure;
import io.diapason.protocol.FeatureCount;
import io.diapason.protocol.Outcome;
import io.diapason.protocol.SignOfLife;
import io.diapason.protocol.Verdict;
import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.dataset.DatasetLoader;
import io.diapason.speech.model.Checkpoints;
import io.diapason.speech.model.ModelBundle;
import io.diapason.speech.store.FeatureStore;
import io.diapason.speech.store.Tally;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WorkerTest {
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
    /** Shared, as the trials of one worker share it: the sounds are made once. */
    private static final DatasetLoader LOADER = new DatasetLoader(FeatureStore.none());

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
    void reportsEveryEpochThenUploadsThenFinishes(@TempDir Path folder) throws Exception {
        service.waiting.add(assignment(7, 3, TINY));

        assertThat(work()).isZero();

        assertThat(service.epochs).extracting(EpochReport::epoch).containsExactly(1, 2, 3);
        assertThat(service.epochs.element().metrics())
                .containsOnlyKeys("train_loss", "loss", "accuracy", "uar", "macro_f1", "min_recall", "parameters");
        Outcome outcome = service.outcomes.element();
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.COMPLETED);
        assertThat(outcome.failure()).isNull();
        assertThat(outcome.bestEpoch()).isBetween(1, 3);
        assertThat(outcome.labels()).hasSize(8).startsWith("angry");
        assertThat(outcome.confusion()).hasSize(8);
        assertThat(outcome.facts())
                .containsEntry("synthetic", true)
                .containsEntry("transductive", false)
                .containsKeys("parameters", "train_clips");
        JsonNode facts = new ObjectMapper().valueToTree(outcome.facts());
        assertThat(facts.path("evaluation").path("part").asText()).isEqualTo("validation");
        assertThat(facts.path("evaluation").path("uar").asDouble())
                .isEqualTo(outcome.metrics().get("uar"));
        assertThat(facts.path("evaluation").path("uarInterval").size()).isEqualTo(2);
        assertThat(facts.path("baselines").findValuesAsText("name")).containsExactly("chance", "linear");
        assertThat(facts.path("audit").path("parts").path("validation").path("clips"))
                .isEqualTo(facts.path("validation_clips"));
        byte[] bundle = service.bundles.get(0);
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bundle));
        assertThat(messages()).endsWith("7/1 artifacts/model", "sha256 " + sum, "7/1 finish");
        ModelBundle read = ModelBundle.read(Files.write(folder.resolve("m.zip"), bundle));
        assertThat(read.provenance().path("study").asText()).isEqualTo("tiny");
        assertThat(read.metrics().path("values").path("uar").asDouble())
                .isEqualTo(outcome.metrics().get("uar"));
    }

    @Test
    void tellsOfItsExtractionsAfterLoadingAndAtTheEndAndCountsEachOnce() throws IOException {
        Map<String, Object> other = new HashMap<>(TINY);
        other.put("hop_length", 512);
        service.waiting.add(patient(7, other));
        service.waiting.add(patient(8, other));

        work();

        Outcome first = service.outcomes.remove();
        long clips = clips(first);
        assertThat(first.features()).isEqualTo(new FeatureCount(clips, 0));
        assertThat(service.outcomes.remove().features()).isEqualTo(new FeatureCount(0, clips));
        // Twice each: after loading and with the forecast, which may be ready before the first has left.
        assertThat(service.signs)
                .filteredOn(sign -> sign.loading() == null)
                .extracting(SignOfLife::features)
                .containsExactly(
                        new FeatureCount(clips, 0),
                        new FeatureCount(clips, 0),
                        new FeatureCount(0, clips),
                        new FeatureCount(0, clips));
        assertThat(service.signs).filteredOn(sign -> sign.forecast() != null).hasSizeBetween(2, 4);
    }

    private static long clips(Outcome outcome) {
        return List.of("train_clips", "validation_clips", "test_clips").stream()
                .mapToLong(part -> Long.parseLong(String.valueOf(outcome.facts().get(part))))
                .sum();
    }

    @Test
    void isSilentAboutATrialThatWentToAnotherAndClaimsTheNext() throws IOException {
        AtomicInteger reports = new AtomicInteger();
        service.status = message -> message.equals("7/1 epochs") && reports.incrementAndGet() == 2 ? 409 : 0;
        service.waiting.add(assignment(7, 50, TINY));
        service.waiting.add(assignment(8, 1, TINY));

        assertThat(work()).isZero();

        assertThat(messages()).filteredOn(m -> m.startsWith("7/1")).containsExactly("7/1 epochs", "7/1 epochs -> 409");
        assertThat(messages()).contains("8/1 finish");
    }

    @Test
    void endsATrialThatTheStoppingRuleGaveUp() throws IOException {
        service.verdict = message -> service.epochs.size() == 2 ? Verdict.STOP : Verdict.CONTINUE;
        service.waiting.add(assignment(7, 50, TINY));

        work();

        // The verdict comes while the next epoch is trained; epochs as short as these may be over before it has come.
        assertThat(service.epochs).hasSizeBetween(2, 3);
        assertThat(service.outcomes.element().kind()).isEqualTo(Outcome.Kind.STOPPED);
        assertThat(service.outcomes.element().metrics()).containsKey("uar");
        assertThat(service.bundles).isEmpty();
    }

    /** Whatever it is: here a damaged one, with which a trial begins anew. */
    @Test
    void deletesACheckpointWhenTheOutcomeHasArrived() throws IOException {
        Path damaged = Files.writeString(kept.resolve("study-1-trial-7.checkpoint"), "damaged");
        service.waiting.add(assignment(7, 2, TINY));

        work();

        assertThat(service.epochs).extracting(EpochReport::epoch).containsExactly(1, 2);
        assertThat(service.outcomes.element().kind()).isEqualTo(Outcome.Kind.COMPLETED);
        assertThat(service.outcomes.element().facts()).doesNotContainKey("resumed_at_epoch");
        assertThat(damaged).doesNotExist();
    }

    @Test
    void leavesTheCheckpointToWhoeverHasTheTrialNowUnlessItIsCancelled() throws IOException {
        Path lost = Files.writeString(kept.resolve("study-1-trial-7.checkpoint"), "");
        Path cancelled = Files.writeString(kept.resolve("study-1-trial-8.checkpoint"), "");
        Path other = Files.writeString(kept.resolve("study-1-trial-9.checkpoint"), "");
        service.status = message -> message.equals("7/1 epochs") ? 409 : 0;
        service.verdict = message -> message.equals("8/1 epochs") ? Verdict.CANCEL : Verdict.CONTINUE;
        service.waiting.add(assignment(7, 50, TINY));
        service.waiting.add(assignment(8, 50, TINY));

        work();

        assertThat(service.outcomes).isEmpty();
        assertThat(lost).exists();
        assertThat(cancelled).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void dropsACancelledTrialInTheMiddleOfAnEpoch() throws IOException {
        service.verdict = message -> message.equals("8/1 heartbeat") ? Verdict.CANCEL : Verdict.CONTINUE;
        Map<String, Object> slow = new HashMap<>(TINY);
        slow.putAll(Map.of("lstm_1_units", 768, "batch_size", 2));
        service.waiting.add(assignment(7, 1, TINY)); // so that the sounds are there
        service.waiting.add(assignment(8, 50, slow));

        work();

        assertThat(service.heard).contains("7/1 finish", "8/1 heartbeat");
        assertThat(messages()).noneMatch(message -> message.startsWith("8/1"));
    }

    @Test
    void goesOnWhenAnAilingServiceRecovers() throws IOException {
        AtomicInteger messages = new AtomicInteger();
        service.status = message -> messages.incrementAndGet() % 3 == 0 ? 503 : 0;
        service.waiting.add(assignment(7, 4, TINY));

        work();

        assertThat(service.epochs).extracting(EpochReport::epoch).containsExactly(1, 2, 3, 4);
        assertThat(service.outcomes).hasSize(1);
        assertThat(messages()).anyMatch(message -> message.endsWith("503"));
    }

    @Test
    void keepsItsTrialWhileTheServiceIsRestarted() throws Exception {
        service.waiting.add(assignment(7, 400, TINY));
        Thread worker = new Thread(this::work);
        worker.start();
        while (service.epochs.size() < 2) {
            Thread.sleep(20);
        }

        service.restartAfter(700);
        int before = service.epochs.size();
        while (service.epochs.size() < before + 3) {
            Thread.sleep(20);
        }
        service.verdict = message -> Verdict.STOP;
        worker.join();

        assertThat(service.outcomes).hasSize(1);
        // What was taken just before the service went, without an answer, is told once more.
        assertThat(service.epochs.stream().map(EpochReport::epoch).distinct()).startsWith(1, 2, 3, 4);
    }

    @Test
    void saysWhyAConfigurationCannotBeTried() throws IOException {
        Map<String, Object> odd = new HashMap<>(TINY);
        odd.put("n_fft", 1_000);
        service.waiting.add(assignment(7, 3, odd));
        service.waiting.add(assignment(8, 1, TINY));

        assertThat(work()).isZero();

        Outcome failed = service.outcomes.remove();
        assertThat(failed.kind()).isEqualTo(Outcome.Kind.FAILED);
        assertThat(failed.failure()).isEqualTo(Failure.REFUSED);
        assertThat(failed.reason()).isEqualTo("n_fft must be a power of two from 256 to 8,192, but is 1000");
        assertThat(failed.trace()).contains("Framing").hasSizeLessThanOrEqualTo(20_000);
        assertThat(service.outcomes.element().kind()).isEqualTo(Outcome.Kind.COMPLETED);
    }

    @Test
    void refusesToLookAtTestSpeakersWithoutPermission() throws IOException {
        Map<String, Object> speaker = new HashMap<>(TINY);
        speaker.put("normalisation", "speaker");
        service.waiting.add(assignment(7, 1, speaker));

        assertThat(work()).isZero();

        assertThat(service.outcomes.element().kind()).isEqualTo(Outcome.Kind.FAILED);
        assertThat(service.outcomes.element().reason()).contains("data.allow_transductive");
    }

    @Test
    void tellsTheServiceThatTrainingDiverged() throws IOException {
        Map<String, Object> own = new HashMap<>(TINY);
        own.put("n_mfcc", 7); // rows of its own, for they are spoilt
        Assignment assignment = assignment(7, 3, own);
        Dataset dataset = LOADER.load(TrialPlan.of(assignment, settings()).data(), progress -> {}, new Tally());
        dataset.train().clips().get(0).standardiser().mean()[0] = Float.NaN;
        service.waiting.add(assignment);

        assertThat(work()).isZero();

        assertThat(service.outcomes.element().failure()).isEqualTo(Failure.DIVERGED);
        assertThat(service.outcomes.element().reason()).contains("the loss must be finite");
    }

    @Test
    void failsATrialWhoseModelTheServiceRefuses() throws IOException {
        service.status = message -> message.endsWith("artifacts/model") ? 413 : 0;
        service.waiting.add(assignment(7, 1, TINY));

        work();

        assertThat(service.outcomes.element().kind()).isEqualTo(Outcome.Kind.FAILED);
        assertThat(service.outcomes.element().failure()).isEqualTo(Failure.ERROR);
        assertThat(service.outcomes.element().reason()).contains("413");
    }

    @Test
    void endsWhereItsTokenIsNotTaken() {
        WorkerSettings wrong = new WorkerSettings(
                service.url(), "guess", "w", Optional.empty(), Optional.of(Duration.ZERO.plusSeconds(9)));

        assertThat(new WorkerMain(wrong, new ServiceClient(wrong, quick()), LOADER, checkpoints()).work())
                .isEqualTo(1);
    }

    @Test
    void refusesSettingsThatCannotWork() {
        Optional<Duration> none = Optional.empty();
        assertThatThrownBy(() -> new WorkerSettings(URI.create("ftp://x"), "t", "w", Optional.empty(), none))
                .hasMessageContaining("but is ftp://x");
        assertThatThrownBy(() -> new WorkerSettings(URI.create("http://x"), " ", "w", Optional.empty(), none))
                .hasMessageContaining("DIAPASON_TOKEN");
        assertThatThrownBy(() -> new WorkerSettings(URI.create("http://x"), "t", "", Optional.empty(), none))
                .hasMessageContaining("1 to 100 characters");
    }

    private int work() {
        return new WorkerMain(settings(), new ServiceClient(settings(), quick()), LOADER, checkpoints()).work();
    }

    private WorkerSettings settings() {
        return new WorkerSettings(
                service.url(), ProtocolServer.TOKEN, "w-1", Optional.empty(), Optional.of(Duration.ofMillis(200)));
    }

    private Checkpoints checkpoints() {
        return Checkpoints.open(kept);
    }

    private static Backoff quick() {
        return new Backoff(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(20));
    }

    /** What was said about trials, heartbeats apart. */
    private List<String> messages() {
        return service.heard.stream()
                .filter(message ->
                        !message.startsWith("claim") && !message.startsWith("ended") && !message.contains("heartbeat"))
                .toList();
    }

    /** With so long a lease that the only heartbeats are those about loading. */
    private static Assignment patient(long trial, Map<String, Object> configuration) {
        return new Assignment(1, "tiny", trial, (int) trial, 1, configuration, DEFINITION, "", 1, 5, 3_600);
    }

    private static Assignment assignment(long trial, int epochs, Map<String, Object> configuration) {
        return new Assignment(1, "tiny", trial, (int) trial, 1, configuration, DEFINITION, "", epochs, 5, 1);
    }
}
