package io.diapason.cli;

import io.diapason.speech.engine.Activation;
import io.diapason.speech.engine.Pooling;
import io.diapason.speech.model.NetworkShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The network as options of a command; the original project's unless asked for. */
final class NetworkOptions {
    @Option(
            names = "--lstm-units",
            split = ",",
            description = "units of the LSTM layers, 1 to 3 of them (default: 256,128)")
    private List<Integer> lstmUnits = List.of(256, 128);

    @Option(names = "--bidirectional", description = "let every LSTM layer read the clip backwards, too")
    private boolean bidirectional;

    @Option(names = "--residual", description = "add an LSTM layer's input to its output, where both are equally wide")
    private boolean residual;

    @Option(
            names = "--pooling",
            paramLabel = "HOW",
            description = "how the frames become one vector: last, mean, max or attention (default: ${DEFAULT-VALUE})")
    private String pooling = "last";

    @Option(names = "--no-batch-norm", description = "do not normalise the output of the LSTM layers")
    private boolean noBatchNorm;

    @Option(
            names = "--dense-layers",
            description = "dense layers before the softmax, 0 to 3 (default: ${DEFAULT-VALUE})")
    private int denseLayers = 1;

    @Option(names = "--dense-units", description = "units of each dense layer (default: ${DEFAULT-VALUE})")
    private int denseUnits = 256;

    @Option(
            names = "--activation",
            description = "of the dense layers: relu, leakyrelu, elu, swish or tanh (default: ${DEFAULT-VALUE})")
    private String activation = "relu";

    @Option(
            names = "--dropout-input",
            paramLabel = "SHARE",
            description = "share of the features dropped before the first LSTM layer (default: 0)")
    private double dropoutInput;

    @Option(
            names = "--dropout-lstm",
            paramLabel = "SHARE",
            description = "share dropped after each LSTM layer (default: ${DEFAULT-VALUE})")
    private double dropoutLstm = 0.4;

    @Option(
            names = "--dropout-dense",
            paramLabel = "SHARE",
            description = "share dropped after each dense layer (default: ${DEFAULT-VALUE})")
    private double dropoutDense = 0.5;

    @Option(
            names = "--init-gain",
            paramLabel = "FACTOR",
            description =
                    "size of the LSTM layers' initial weights, 0.1 to 3; 0.6 starts about as PyTorch and Keras (default: 1)")
    private double initGain = 1;

    /** @throws Failure naming the option that is wrong */
    NetworkShape shape() {
        return new NetworkShape(
                lstmUnits,
                bidirectional,
                residual,
                Pooling.find(pooling).orElseThrow(() -> Failure.unknown("--pooling", Pooling.labels(), pooling)),
                !noBatchNorm,
                denseLayers,
                denseUnits,
                Activation.find(activation)
                        .orElseThrow(() -> Failure.unknown("--activation", Activation.labels(), activation)),
                dropoutInput,
                dropoutLstm,
                dropoutDense,
                initGain);
    }

    /** The same by the names of a search space. */
    Map<String, Object> configuration() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int layer = 0; layer < 3; layer++) {
            all.put("lstm_" + (layer + 1) + "_units", layer < lstmUnits.size() ? lstmUnits.get(layer) : 0);
        }
        all.put("bidirectional", bidirectional);
        all.put("residual", residual);
        all.put("pooling", pooling);
        all.put("batch_norm", !noBatchNorm);
        all.put("dense_layers", denseLayers);
        all.put("dense_units", denseUnits);
        all.put("activation", activation);
        all.put("dropout_input", dropoutInput);
        all.put("dropout_lstm", dropoutLstm);
        all.put("dropout_dense", dropoutDense);
        all.put("init_gain", initGain);
        return all;
    }
}
