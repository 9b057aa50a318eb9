package io.diapason.worker;

import io.diapason.search.space.Configuration;
import io.diapason.speech.model.Latency;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.deeplearning4j.arbiter.optimize.api.Candidate;
import org.deeplearning4j.arbiter.optimize.api.OptimizationResult;
import org.deeplearning4j.arbiter.optimize.api.TaskCreator;
import org.deeplearning4j.arbiter.optimize.api.data.DataProvider;
import org.deeplearning4j.arbiter.optimize.api.data.DataSource;
import org.deeplearning4j.arbiter.optimize.api.score.ScoreFunction;
import org.deeplearning4j.arbiter.optimize.runner.IOptimizationRunner;
import org.deeplearning4j.arbiter.optimize.runner.listener.StatusListener;
import org.jspecify.annotations.Nullable;

/**
 * Makes Arbiter tasks that train one candidate, a {@link Configuration}, and can be stopped in the middle, which Arbiter's own task creators
 * cannot.
 */
final class TrialTaskCreator implements TaskCreator {
    private final Attempt attempt;
    private final TrialPlan plan;
    private final TrialCheckpoint checkpoint;

    TrialTaskCreator(Attempt attempt, TrialPlan plan, TrialCheckpoint checkpoint) {
        this.attempt = attempt;
        this.plan = plan;
        this.checkpoint = checkpoint;
    }

    /** @param runner not used; may be null */
    @Override
    @SuppressWarnings("rawtypes") // Arbiter's own signature
    public Callable<OptimizationResult> create(
            Candidate candidate,
            DataProvider dataProvider,
            ScoreFunction scoreFunction,
            List<StatusListener> statusListeners,
            @Nullable IOptimizationRunner runner) {
        @SuppressWarnings("unchecked") // the only candidates this creator is given
        Candidate<Configuration> configuration = (Candidate<Configuration>) candidate;
        TrialTask task = new TrialTask(attempt, checkpoint, configuration, scoreFunction, statusListeners);
        task.withLatency(plan.definition().aims().speakOf(Latency.METRIC));
        return () -> task.train(plan.recipe(configuration.getValue()), dataProvider);
    }

    @Override
    @SuppressWarnings("rawtypes") // Arbiter's own signature
    public Callable<OptimizationResult> create(
            Candidate candidate,
            Class<? extends DataSource> dataSource,
            Properties dataSourceProperties,
            ScoreFunction scoreFunction,
            List<StatusListener> statusListeners,
            IOptimizationRunner runner) {
        throw new UnsupportedOperationException(
                "recordings come from a data provider, which remembers them between trials");
    }
}
