package io.diapason.worker;

import io.diapason.protocol.Assignment;
import io.diapason.protocol.Forecast;
import io.diapason.recipe.Recipe;
import io.diapason.search.space.Configuration;
import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.model.EpochListener;
import io.diapason.speech.model.EpochResult;
import io.diapason.speech.model.Foresight;
import io.diapason.speech.model.TrainedModel;
import io.diapason.speech.model.Training;
import io.diapason.speech.model.TrainingDivergedException;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.arbiter.optimize.api.Candidate;
import org.deeplearning4j.arbiter.optimize.api.OptimizationResult;
import org.deeplearning4j.arbiter.optimize.api.data.DataProvider;
import org.deeplearning4j.arbiter.optimize.api.score.ScoreFunction;
import org.deeplearning4j.arbiter.optimize.runner.CandidateInfo;
import org.deeplearning4j.arbiter.optimize.runner.CandidateStatus;
import org.deeplearning4j.arbiter.optimize.runner.listener.StatusListener;

/** Trains one candidate, or goes on training it, telling Arbiter's listeners of every epoch. */
final class TrialTask implements EpochListener {
    private final Attempt attempt;
    private final TrialCheckpoint checkpoint;
    private final Candidate<Configuration> candidate;
    private final ScoreFunction scoreFunction;
    private final List<StatusListener> listeners;
    private final CandidateInfo info = new CandidateInfo();
    private final Telling telling = new Telling();
    private int lastEpoch;
    private boolean latency;

    TrialTask(
            Attempt attempt,
            TrialCheckpoint checkpoint,
            Candidate<Configuration> candidate,
            ScoreFunction scoreFunction,
            List<StatusListener> listeners) {
        this.attempt = attempt;
        this.checkpoint = checkpoint;
        this.candidate = candidate;
        this.scoreFunction = scoreFunction;
        this.listeners = listeners;
        info.setIndex(candidate.getIndex());
    }

    /** Epochs tell how long the network takes for one clip. */
    void withLatency(boolean wanted) {
        latency = wanted;
    }

    OptimizationResult train(Recipe recipe, DataProvider data) {
        Dataset dataset = (Dataset) data.trainData(candidate.getDataParameters());
        info.setCandidateStatus(CandidateStatus.Running);
        listeners.forEach(listener -> listener.onCandidateStatusChange(info, null, null));
        lastEpoch = recipe.training().epochs();
        TrainedModel model = trained(recipe, dataset);
        double score = scoreFunction.score(model, data, candidate.getDataParameters());
        info.setScore(score);
        info.setCandidateStatus(CandidateStatus.Complete);
        OptimizationResult result = new OptimizationResult(candidate, score, candidate.getIndex(), model, info, null);
        listeners.forEach(listener -> listener.onCandidateStatusChange(info, null, result));
        return result;
    }

    private TrainedModel trained(Recipe recipe, Dataset dataset) {
        try (telling) {
            TrainedModel model = run(recipe, dataset);
            telling.await();
            if (!attempt.isWanted()) { // it may have been cancelled between the last batch and the end of an epoch
                throw new LeaseLostException(attempt + ": no longer wanted");
            }
            return model;
        }
    }

    private TrainedModel run(Recipe recipe, Dataset dataset) {
        try {
            return Training.run(dataset, recipe.network(), recipe.training(), this, Optional.of(checkpoint));
        } catch (IllegalArgumentException | OutOfMemoryError | TrainingDivergedException e) {
            telling.settle(); // the forecast says how much was needed
            throw e;
        }
    }

    @Override
    public void beforeTraining(Foresight foresight) {
        Forecast forecast = new Forecast(foresight.heapBytes(), foresight.offHeapBytes(), foresight.epochSeconds());
        telling.tell(() -> attempt.foretells(forecast));
    }

    /**
     * The service's verdict comes while the next epoch is being trained, but for the last one, and where the trial may be told to pause:
     * then it is waited for. Epochs that an earlier attempt trained and reported are not told again.
     */
    @Override
    public boolean afterEpoch(EpochResult result) {
        if (result.epoch()
                <= Math.min(assignment().resumeAfter(), checkpoint.resumedAt().orElse(0))) {
            return attempt.isWanted();
        }
        telling.tell(() -> listeners.forEach(listener -> listener.onCandidateIteration(info, result, result.epoch())));
        if (result.epoch() == lastEpoch || assignment().awaitVerdict()) {
            telling.await();
        }
        return attempt.isWanted() && !attempt.isGivenUp();
    }

    private Assignment assignment() {
        return attempt.assignment();
    }

    @Override
    public boolean wantsLatency() {
        return latency;
    }

    @Override
    public boolean isGivenUp() {
        return attempt.isGivenUp();
    }

    @Override
    public boolean afterBatch() {
        return attempt.isWanted();
    }
}
