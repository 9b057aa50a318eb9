package io.diapason.worker;

import io.diapason.protocol.EpochReport;
import io.diapason.speech.model.EpochResult;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.arbiter.optimize.api.OptimizationResult;
import org.deeplearning4j.arbiter.optimize.runner.CandidateInfo;
import org.deeplearning4j.arbiter.optimize.runner.IOptimizationRunner;
import org.deeplearning4j.arbiter.optimize.runner.listener.StatusListener;
import org.jspecify.annotations.Nullable;

/** Arbiter's status listener that tells the service of every epoch and hears its verdict. */
final class EpochReporter implements StatusListener {
    private static final System.Logger LOG = System.getLogger(EpochReporter.class.getName());

    private final ServiceClient client;
    private final Attempt attempt;

    EpochReporter(ServiceClient client, Attempt attempt) {
        this.client = client;
        this.attempt = attempt;
    }

    @Override
    public void onCandidateIteration(CandidateInfo candidateInfo, Object candidate, int iteration) {
        EpochResult result = (EpochResult) candidate;
        Map<String, Double> finite = new LinkedHashMap<>(result.metrics());
        finite.values().removeIf(value -> !Double.isFinite(value));
        try {
            attempt.hear(client.report(attempt.assignment(), new EpochReport(iteration, finite, result.seconds())));
        } catch (LeaseLostException e) {
            attempt.lose(); // the training, which is in its next epoch, need not go on to its end
            throw e;
        }
    }

    @Override
    public void onCandidateStatusChange(
            CandidateInfo candidateInfo, @Nullable IOptimizationRunner runner, @Nullable OptimizationResult result) {
        LOG.log(Level.INFO, "{0}: {1}", attempt, candidateInfo.getCandidateStatus());
    }

    @Override
    public void onInitialization(IOptimizationRunner runner) {}

    @Override
    public void onShutdown(IOptimizationRunner runner) {}

    @Override
    public void onRunnerStatusChange(IOptimizationRunner runner) {}
}
