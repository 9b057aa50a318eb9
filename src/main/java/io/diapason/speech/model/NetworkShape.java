package io.diapason.speech.model;

import java.util.List;

/**
 * The shape of a dual-LSTM network between its input and its classes.
 *
 * @param lstmUnits    units of each LSTM layer, input side first; 1 to 3 layers of 1 to 1,024 units
 * @param denseUnits   units of the dense ReLU layer, 1 to 2,048
 * @param dropoutLstm  share of activations dropped after each LSTM layer while training, 0 to 0.9
 * @param dropoutDense share dropped after the dense layer while training, 0 to 0.9
 * @param batchNorm    normalise the output of each LSTM layer over batch and time
 */
public record NetworkShape(
        List<Integer> lstmUnits, int denseUnits, double dropoutLstm, double dropoutDense, boolean batchNorm) {

    public NetworkShape {
        lstmUnits = List.copyOf(lstmUnits);
        Rules.require(
                !lstmUnits.isEmpty() && lstmUnits.size() <= 3, "a network has 1 to 3 LSTM layers", lstmUnits.size());
        for (int units : lstmUnits) {
            Rules.require(units >= 1 && units <= 1_024, "an LSTM layer has 1 to 1,024 units", units);
        }
        Rules.require(denseUnits >= 1 && denseUnits <= 2_048, "dense_units must be 1 to 2,048", denseUnits);
        Rules.require(dropoutLstm >= 0 && dropoutLstm <= 0.9, "dropout_lstm must be 0 to 0.9", dropoutLstm);
        Rules.require(dropoutDense >= 0 && dropoutDense <= 0.9, "dropout_dense must be 0 to 0.9", dropoutDense);
    }

    /** The seed's network: LSTM 256 and 128, dense 256, dropout 0.4 and 0.5, batch normalisation. */
    public static NetworkShape standard() {
        return new NetworkShape(List.of(256, 128), 256, 0.4, 0.5, true);
    }
}
