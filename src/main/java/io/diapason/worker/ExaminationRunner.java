package io.diapason.worker;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.protocol.Assignment;
import io.diapason.protocol.ExaminationOutcome;
import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.dataset.DatasetLoader;
import io.diapason.speech.dataset.LoadProgress;
import io.diapason.speech.examination.Examination;
import io.diapason.speech.examination.ExaminedBundle;
import io.diapason.speech.examination.Findings;
import io.diapason.speech.examination.Progress;
import io.diapason.speech.model.ModelBundle;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** Shows the model of a finished trial the test part: fetches it, examines it, and hands it back with what was found. */
final class ExaminationRunner {
    private static final System.Logger LOG = System.getLogger(ExaminationRunner.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private static final String FOLDER = "diapason-examination-";

    private final ServiceClient client;
    private final WorkerSettings settings;
    private final DatasetLoader loader;
    private final Exhaustion exhaustion;

    ExaminationRunner(ServiceClient client, WorkerSettings settings, DatasetLoader loader, Exhaustion exhaustion) {
        this.client = client;
        this.settings = settings;
        this.loader = loader;
        this.exhaustion = exhaustion;
    }

    /** Says nothing when the examination went to another worker meanwhile. */
    void run(Assignment assignment) {
        Attempt attempt = new Attempt(assignment);
        LOG.log(Level.INFO, "{0}: on the test part", attempt);
        try (Heartbeat heartbeat = Heartbeat.start(client, attempt)) {
            ExaminationOutcome outcome = outcome(attempt);
            (exhaustion.isMet() ? client.renewed() : client).finish(assignment, outcome);
            LOG.log(Level.INFO, "{0}: {1}", attempt, outcome.reason() == null ? "examined" : outcome.reason());
        } catch (LeaseLostException e) {
            LOG.log(Level.INFO, "{0}: dropped, {1}", attempt, e.getMessage());
        } catch (ServiceException e) {
            LOG.log(Level.ERROR, "{0}: the findings could not be told: {1}", attempt, e.getMessage());
        }
    }

    /** Native code throws errors, not exceptions, where memory is short; they too must end in an outcome, not in silence. */
    private ExaminationOutcome outcome(Attempt attempt) {
        try {
            return examined(attempt);
        } catch (LeaseLostException e) {
            throw e;
        } catch (Throwable e) {
            if (Exhaustion.isBehind(e)) {
                exhaustion.meet();
            }
            LOG.log(Level.ERROR, attempt + ": the examination failed", e);
            return new ExaminationOutcome(null, Outcomes.reason(e).replaceAll("\\S*" + FOLDER + "\\d+/", ""));
        }
    }

    private ExaminationOutcome examined(Attempt attempt) throws IOException {
        int look = Objects.requireNonNull(attempt.assignment().examination()).look();
        Path folder = Files.createTempDirectory(FOLDER);
        Path model = folder.resolve("model.zip");
        Path examined = folder.resolve("examined.zip");
        try {
            Files.write(model, client.download(attempt.assignment()));
            Findings findings =
                    Examination.run(ModelBundle.read(model), dataset(attempt), progress -> hear(attempt, progress));
            ExaminedBundle.write(model, findings, OptionalInt.of(look), examined);
            byte[] bytes = Files.readAllBytes(examined);
            client.upload(attempt.assignment(), bytes, BundleSaver.sha256(bytes));
            return new ExaminationOutcome(
                    JSON.convertValue(findings, new TypeReference<Map<String, Object>>() {}), null);
        } finally {
            Files.deleteIfExists(examined);
            Files.deleteIfExists(model);
            Files.deleteIfExists(folder);
            attempt.hasLoaded();
        }
    }

    /** The very recordings the trial was trained with, divided the same way. */
    private Dataset dataset(Attempt attempt) {
        TrialPlan plan = TrialPlan.of(attempt.assignment(), settings);
        return new Recordings(loader, plan.data(), attempt).dataset();
    }

    private static void hear(Attempt attempt, Progress progress) {
        if (!attempt.isWanted()) {
            throw new LeaseLostException(attempt + ": no longer wanted");
        }
        attempt.loads(new LoadProgress(progress.done(), progress.total(), progress.stage()));
    }
}
