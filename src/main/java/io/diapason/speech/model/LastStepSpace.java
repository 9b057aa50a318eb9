package io.diapason.speech.model;

import java.util.List;
import org.deeplearning4j.arbiter.layers.LSTMLayerSpace;
import org.deeplearning4j.arbiter.layers.LayerSpace;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;

/** An LSTM layer that hands on its last step only; Arbiter has no space for it. */
final class LastStepSpace extends LayerSpace<LastTimeStep> {
    private final LSTMLayerSpace lstm;

    LastStepSpace(LSTMLayerSpace lstm) {
        this.lstm = lstm;
    }

    @Override
    public LastTimeStep getValue(double[] parameters) {
        return new LastTimeStep(lstm.getValue(parameters));
    }

    @Override
    public int numParameters() {
        return lstm.numParameters();
    }

    @Override
    @SuppressWarnings("rawtypes") // Arbiter's own signature
    public List<ParameterSpace> collectLeaves() {
        return lstm.collectLeaves();
    }
}
