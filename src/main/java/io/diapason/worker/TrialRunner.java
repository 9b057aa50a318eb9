package io.diapason.worker;

import io.diapason.protocol.Assignment;
import io.diapason.protocol.Outcome;
import io.diapason.search.space.Configuration;
import io.diapason.speech.dataset.DatasetLoader;
import io.diapason.speech.model.Checkpoints;
import io.diapason.speech.model.TrainedModel;
import io.diapason.speech.model.TrainingCancelledException;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.deeplearning4j.arbiter.optimize.api.Candidate;
import org.deeplearning4j.arbiter.optimize.api.OptimizationResult;
import org.deeplearning4j.arbiter.optimize.api.saving.ResultSaver;

/** Carries out one assignment after the other; features stay in memory between them. */
final class TrialRunner {
    private static final System.Logger LOG = System.getLogger(TrialRunner.class.getName());

    private final ServiceClient client;
    private final WorkerSettings settings;
    private final DatasetLoader loader;
    private final Checkpoints checkpoints;
    private final Exhaustion exhaustion;

    TrialRunner(
            ServiceClient client,
            WorkerSettings settings,
            DatasetLoader loader,
            Checkpoints checkpoints,
            Exhaustion exhaustion) {
        this.client = client;
        this.settings = settings;
        this.loader = loader;
        this.checkpoints = checkpoints;
        this.exhaustion = exhaustion;
    }

    /**
     * Trains and tells the outcome; says nothing when the trial was cancelled or went to another worker meanwhile. The checkpoint is deleted when
     * nobody needs it any more: not before the outcome has arrived, and not where another attempt may go on from it, as when the trial pauses.
     */
    void run(Assignment assignment) {
        Attempt attempt = new Attempt(assignment);
        TrialCheckpoint checkpoint = TrialCheckpoint.of(checkpoints, assignment);
        LOG.log(Level.INFO, "{0}: {1}", attempt, assignment.configuration());
        try (Heartbeat beating = Heartbeat.start(client, attempt)) {
            Outcome outcome = outcome(attempt, checkpoint);
            (exhaustion.isMet() ? client.renewed() : client).finish(assignment, outcome);
            if (outcome.kind() != Outcome.Kind.PAUSED) {
                checkpoint.delete();
            }
            Object what = outcome.reason() == null ? outcome.metrics() : outcome.reason();
            LOG.log(Level.INFO, "{0}: {1} {2}", attempt, outcome.kind(), what);
        } catch (LeaseLostException | TrainingCancelledException e) {
            LOG.log(Level.INFO, "{0}: dropped, {1}", attempt, e.getMessage());
            if (attempt.isCancelled()) {
                checkpoint.delete();
            }
        } catch (ServiceException e) {
            LOG.log(Level.ERROR, "{0}: the outcome could not be told: {1}", attempt, e.getMessage());
        }
        if (attempt.exhaustion() != null) {
            exhaustion.meet();
        }
    }

    /** Native code throws errors, not exceptions, where memory is short; they too must end in an outcome, not in silence. */
    private Outcome outcome(Attempt attempt, TrialCheckpoint checkpoint) {
        try {
            return trained(attempt, checkpoint);
        } catch (LeaseLostException | TrainingCancelledException e) {
            if (attempt.exhaustion() == null) {
                throw e;
            }
            return failed(e, attempt);
        } catch (Throwable e) {
            return failed(e, attempt);
        }
    }

    /** Where memory ran out beside the training, whatever the training then met is its consequence. */
    private Outcome failed(Throwable met, Attempt attempt) {
        OutOfMemoryError beside = attempt.exhaustion();
        Throwable failure = beside == null ? met : beside;
        if (Exhaustion.isBehind(failure)) {
            exhaustion.meet();
        }
        return Outcomes.failed(failure, attempt.features());
    }

    private Outcome trained(Attempt attempt, TrialCheckpoint checkpoint) throws Exception {
        Assignment assignment = attempt.assignment();
        TrialPlan plan = TrialPlan.of(assignment, settings);
        Recordings recordings = new Recordings(loader, plan.data(), attempt);
        Candidate<Configuration> candidate = new Candidate<>(plan.configuration(), assignment.number(), new double[0]);
        Callable<OptimizationResult> task = new TrialTaskCreator(attempt, plan, checkpoint)
                .create(
                        candidate,
                        recordings,
                        new BestEpochScore(plan.definition().objective()),
                        List.of(new EpochReporter(client, attempt)),
                        null);
        OptimizationResult result = task.call();
        TrainedModel model = (TrainedModel) result.getModelSpecificResults();
        if (!model.stopped()) {
            ResultSaver saver = new BundleSaver(
                    client,
                    attempt,
                    recordings,
                    plan.origin(settings.name(), InstantSource.system().instant()));
            result.setResultReference(saver.saveModel(result, model));
        }
        return Outcomes.trained(model, recordings.dataset(), attempt, checkpoint.resumedAt());
    }
}
