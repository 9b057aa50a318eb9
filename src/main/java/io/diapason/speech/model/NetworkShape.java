package io.diapason.speech.model;

import io.diapason.speech.engine.Activation;
import io.diapason.speech.engine.Architecture;
import io.diapason.speech.engine.Pooling;
import java.util.Collections;
import java.util.List;

/**
 * The shape of a recurrent network between its input and its classes: dropout of the input → LSTM layers → dense layers → softmax. An LSTM
 * layer is LSTM (+ its own input, where {@code residual}) → pooling, if it is the last → batch normalisation → dropout.
 *
 * @param lstmUnits     units of each LSTM layer, of each direction, input side first; 1 to 3 layers of 1 to 1,024 units
 * @param bidirectional every LSTM layer reads forwards and backwards; its output is both, side by side
 * @param residual      an LSTM layer's input is added to its output, wherever both are equally wide
 * @param pooling       how the frames become one vector, after the last LSTM layer
 * @param batchNorm     normalise the output of each LSTM layer over batch and time
 * @param denseLayers   0 to 3; 0 leads from the LSTM layers straight to the softmax
 * @param denseUnits    units of each dense layer, 1 to 2,048
 * @param activation    of the dense layers
 * @param dropoutInput  share of the features dropped while training, 0 to 0.9
 * @param dropoutLstm   share of activations dropped after each LSTM layer while training, 0 to 0.9
 * @param dropoutDense  share dropped after each dense layer while training, 0 to 0.9
 * @param initGain      what the LSTM layers' initial weights, not biases, are multiplied by, 0.1 to 3; 0.6 starts about as PyTorch and Keras
 */
public record NetworkShape(
        List<Integer> lstmUnits,
        boolean bidirectional,
        boolean residual,
        Pooling pooling,
        boolean batchNorm,
        int denseLayers,
        int denseUnits,
        Activation activation,
        double dropoutInput,
        double dropoutLstm,
        double dropoutDense,
        double initGain) {

    public NetworkShape {
        lstmUnits = List.copyOf(lstmUnits);
        Rules.require(
                !lstmUnits.isEmpty() && lstmUnits.size() <= 3, "a network has 1 to 3 LSTM layers", lstmUnits.size());
        for (int units : lstmUnits) {
            Rules.require(units >= 1 && units <= 1_024, "an LSTM layer has 1 to 1,024 units", units);
        }
        Rules.require(pooling != null, "pooling must be one of " + Pooling.labels(), "missing");
        Rules.require(denseLayers >= 0 && denseLayers <= 3, "dense_layers must be 0 to 3", denseLayers);
        Rules.require(denseUnits >= 1 && denseUnits <= 2_048, "dense_units must be 1 to 2,048", denseUnits);
        Rules.require(activation != null, "activation must be one of " + Activation.labels(), "missing");
        Rules.require(dropoutInput >= 0 && dropoutInput <= 0.9, "dropout_input must be 0 to 0.9", dropoutInput);
        Rules.require(dropoutLstm >= 0 && dropoutLstm <= 0.9, "dropout_lstm must be 0 to 0.9", dropoutLstm);
        Rules.require(dropoutDense >= 0 && dropoutDense <= 0.9, "dropout_dense must be 0 to 0.9", dropoutDense);
        Rules.require(initGain >= 0.1 && initGain <= 3, "init_gain must be 0.1 to 3", initGain);
    }

    /** One direction, last frame, one dense ReLU layer: the seed's kind. */
    public NetworkShape(
            List<Integer> lstmUnits, int denseUnits, double dropoutLstm, double dropoutDense, boolean batchNorm) {
        this(
                lstmUnits,
                false,
                false,
                Pooling.LAST,
                batchNorm,
                1,
                denseUnits,
                Activation.RELU,
                0,
                dropoutLstm,
                dropoutDense,
                1);
    }

    /** The seed's network: LSTM 256 and 128, dense 256, dropout 0.4 and 0.5, batch normalisation. */
    public static NetworkShape standard() {
        return new NetworkShape(List.of(256, 128), 256, 0.4, 0.5, true);
    }

    /** The same with LSTM layers of this kind. */
    public NetworkShape withRecurrence(boolean bidirectional, boolean residual, Pooling pooling) {
        return with(
                new Ways(bidirectional, residual, pooling), denseLayers, activation, new Start(dropoutInput, initGain));
    }

    /** The same with dense layers of this kind. */
    public NetworkShape withDense(int denseLayers, Activation activation) {
        return with(
                new Ways(bidirectional, residual, pooling), denseLayers, activation, new Start(dropoutInput, initGain));
    }

    /** The same with this at its input and in its initial weights. */
    public NetworkShape withStart(double dropoutInput, double initGain) {
        return with(
                new Ways(bidirectional, residual, pooling), denseLayers, activation, new Start(dropoutInput, initGain));
    }

    private record Ways(boolean bidirectional, boolean residual, Pooling pooling) {}

    private record Start(double dropoutInput, double initGain) {}

    private NetworkShape with(Ways ways, int dense, Activation kind, Start start) {
        return new NetworkShape(
                lstmUnits,
                ways.bidirectional,
                ways.residual,
                ways.pooling,
                batchNorm,
                dense,
                denseUnits,
                kind,
                start.dropoutInput,
                dropoutLstm,
                dropoutDense,
                start.initGain);
    }

    /** Numbers per frame that an LSTM layer hands on, counted from 0. */
    int width(int layer) {
        return (bidirectional ? 2 : 1) * lstmUnits.get(layer);
    }

    /** Whether an LSTM layer's input is added to its output, counted from 0, in a network that hears so many features. */
    boolean residualAt(int layer, int dimensions) {
        return residual && width(layer) == (layer == 0 ? dimensions : width(layer - 1));
    }

    /** The network as the engine computes it. */
    public Architecture architecture(InputShape input) {
        return new Architecture(
                input.dimensions(),
                lstmUnits,
                bidirectional,
                residual,
                pooling,
                batchNorm,
                Collections.nCopies(denseLayers, denseUnits),
                activation,
                new Architecture.Dropouts(dropoutInput, dropoutLstm, dropoutDense),
                input.classes());
    }

    /** Whether Deeplearning4j can have it as a plain chain of layers. */
    boolean chain(int dimensions) {
        boolean anyResidual = false;
        for (int layer = 0; layer < lstmUnits.size(); layer++) {
            anyResidual |= residualAt(layer, dimensions);
        }
        return !bidirectional && !anyResidual && pooling != Pooling.ATTENTION;
    }
}
