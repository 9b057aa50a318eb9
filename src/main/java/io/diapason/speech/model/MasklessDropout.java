package io.diapason.speech.model;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.layers.DropoutLayer;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Dropout that hands a mask on without applying it. DL4J's own (M2.1) throws when its input is [clips, units, frames] and there is a mask.
 * Nothing needs to be applied: what is in masked frames comes after the last true one, and pooling passes over it. Equal to DL4J's layer in
 * all else.
 */
final class MasklessDropout extends DropoutLayer {
    private static final long serialVersionUID = 1L;

    private MasklessDropout(NeuralNetConfiguration configuration, DataType type) {
        super(configuration, type);
    }

    static MasklessDropout of(DropoutLayer stock, DataType type) {
        MasklessDropout layer = new MasklessDropout(stock.conf(), type);
        layer.setListeners(stock.getListeners());
        layer.setIndex(stock.getIndex());
        layer.setParamsViewArray(stock.params());
        layer.setParamTable(stock.paramTable());
        return layer;
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(@Nullable INDArray mask, MaskState state, int minibatchSize) {
        return new Pair<>(mask, state);
    }
}
