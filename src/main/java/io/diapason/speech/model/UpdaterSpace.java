package io.diapason.speech.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.nd4j.linalg.learning.config.IUpdater;

/** The optimizer as an Arbiter space over its name and its learning rate. */
@SuppressWarnings("rawtypes") // Arbiter's own signatures
final class UpdaterSpace implements ParameterSpace<IUpdater> {
    private final transient ParameterSpace<Object> optimizer;
    private final transient ParameterSpace<Double> learningRate;

    UpdaterSpace(ParameterSpace<Object> optimizer, ParameterSpace<Double> learningRate) {
        this.optimizer = optimizer;
        this.learningRate = learningRate;
    }

    @Override
    public IUpdater getValue(double[] point) {
        String label = String.valueOf(optimizer.getValue(point));
        return Optimizer.named(label).updater(learningRate.getValue(point));
    }

    @Override
    public int numParameters() {
        return optimizer.numParameters() + learningRate.numParameters();
    }

    @Override
    public List<ParameterSpace> collectLeaves() {
        List<ParameterSpace> leaves = new ArrayList<>(optimizer.collectLeaves());
        leaves.addAll(learningRate.collectLeaves());
        return leaves;
    }

    @Override
    public Map<String, ParameterSpace> getNestedSpaces() {
        return Map.of("optimizer", optimizer, "learningRate", learningRate);
    }

    @Override
    public boolean isLeaf() {
        return false;
    }

    @Override
    public void setIndices(int... indices) {
        throw new UnsupportedOperationException("indices belong to the leaves");
    }
}
