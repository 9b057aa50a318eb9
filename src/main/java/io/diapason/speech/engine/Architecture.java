package io.diapason.speech.engine;

import java.util.List;

/**
 * A network as the engine computes it: input dropout → LSTM layers, between them batch normalisation and dropout → pooling → batch normalisation
 * and dropout → dense layers, each with dropout → softmax.
 *
 * @param inputs       numbers in a frame
 * @param lstmUnits    units of each LSTM layer, in each direction
 * @param bidirectional whether each LSTM layer reads both ways; its width is then twice its units
 * @param residual     whether a layer's input is added to its output where both are equally wide
 * @param dense        units of each dense layer, maybe none
 * @param classes      outputs
 */
public record Architecture(
        int inputs,
        List<Integer> lstmUnits,
        boolean bidirectional,
        boolean residual,
        Pooling pooling,
        boolean batchNorm,
        List<Integer> dense,
        Activation activation,
        Dropouts dropouts,
        int classes) {
    public Architecture {
        lstmUnits = List.copyOf(lstmUnits);
        dense = List.copyOf(dense);
    }

    /** Shares of activations dropped while training, each 0 to below 1: of the input, after each LSTM layer, after each dense layer. */
    public record Dropouts(double input, double lstm, double dense) {}

    int layers() {
        return lstmUnits.size();
    }

    /** Width of an LSTM layer's output, from layer 0. */
    int width(int layer) {
        return (bidirectional ? 2 : 1) * lstmUnits.get(layer);
    }

    /** Width of an LSTM layer's input. */
    int inputs(int layer) {
        return layer == 0 ? inputs : width(layer - 1);
    }

    boolean skips(int layer) {
        return residual && inputs(layer) == width(layer);
    }

    boolean last(int layer) {
        return layer == lstmUnits.size() - 1;
    }
}
