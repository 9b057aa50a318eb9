package io.diapason.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.protocol.Assignment;
import io.diapason.protocol.ExaminationOrder;
import io.diapason.protocol.ExaminationOutcome;
import io.diapason.protocol.Outcome;
import io.diapason.speech.dataset.DatasetLoader;
import io.diapason.speech.examination.ExaminedBundle;
import io.diapason.speech.examination.Findings;
import io.diapason.speech.model.Checkpoints;
import io.diapason.speech.store.FeatureStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A model is trained and then examined, as a search and a look at the test part do it. */
@Timeout(120)
class ExaminationRunnerTest {
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
    void fetchesTheModelExaminesItAndHandsItBackWithItsFindings(@TempDir Path folder) throws Exception {
        service.waiting.add(assignment(null));
        work();
        service.waiting.add(assignment(new ExaminationOrder(5, 2)));

        assertThat(work()).isZero();

        Outcome trained = service.outcomes.element();
        assertThat(trained.facts()).containsKeys("evaluation", "baselines", "audit");
        Map<String, Object> findings =
                Objects.requireNonNull(service.examinations.element().findings());
        assertThat(findings).containsOnlyKeys("audit", "test", "baselines", "robustness");
        assertThat(findings.get("audit")).isEqualTo(trained.facts().get("audit"));
        Map<?, ?> test = (Map<?, ?>) Objects.requireNonNull(findings.get("test"));
        assertThat(test.get("part")).isEqualTo("test");
        assertThat(test.get("clips")).isEqualTo(trained.facts().get("test_clips"));
        assertThat((List<?>) Objects.requireNonNull(findings.get("robustness"))).hasSizeGreaterThan(5);
        Path examined = Files.write(folder.resolve("examined.zip"), service.bundles.get(1));
        Findings written = ExaminedBundle.read(examined).orElseThrow();
        assertThat(written.test().uar()).isEqualTo(test.get("uar"));
        assertThat(messages())
                .endsWith(
                        "examinations/5/attempts/1/artifacts/model",
                        "examinations/5/attempts/1/artifacts/model",
                        "examinations/5/attempts/1/finish");
        assertThat(service.signs).anySatisfy(sign -> assertThat(sign.loading()).isNotNull());
    }

    @Test
    void saysWhyAModelCannotBeExamined() throws IOException {
        service.bundles.add("no bundle".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        service.waiting.add(assignment(new ExaminationOrder(5, 1)));

        work();

        ExaminationOutcome failed = service.examinations.element();
        assertThat(failed.findings()).isNull();
        assertThat(failed.reason()).startsWith("model.zip: ").hasSizeLessThan(1_000);
        assertThat(service.bundles).hasSize(1);
    }

    @Test
    void isSilentAboutAnExaminationThatWentToAnother() throws IOException {
        service.status = message -> message.endsWith("artifacts/model") ? 409 : 0;
        service.waiting.add(assignment(new ExaminationOrder(5, 1)));

        assertThat(work()).isZero();

        assertThat(service.examinations).isEmpty();
    }

    private List<String> messages() {
        return service.heard.stream()
                .filter(message -> message.startsWith("examinations") && !message.contains("heartbeat"))
                .toList();
    }

    private int work() {
        WorkerSettings settings = new WorkerSettings(
                service.url(), ProtocolServer.TOKEN, "w-1", Optional.empty(), Optional.of(Duration.ofMillis(200)));
        Backoff quick = new Backoff(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(20));
        return new WorkerMain(settings, new ServiceClient(settings, quick), LOADER, Checkpoints.open(kept)).work();
    }

    private static Assignment assignment(@Nullable ExaminationOrder order) {
        return new Assignment(1, "tiny", 7, 7, 1, TINY, DEFINITION, "", 2, 5, 1, 0, false, order);
    }
}
