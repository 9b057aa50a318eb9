package io.diapason.speech.model;

import io.diapason.speech.engine.Activation;
import io.diapason.speech.engine.Pooling;
import java.util.Locale;
import java.util.stream.Collectors;

/** A network's shape in words, for people. */
final class NetworkWords {
    private NetworkWords() {}

    /** E.g. {@code bidirectional residual LSTM 64 → 64, mean over frames, dense 2 x 128 elu, softmax}; what is usual is not said. */
    static String of(NetworkShape shape) {
        String units = shape.lstmUnits().stream().map(String::valueOf).collect(Collectors.joining(" → "));
        return (shape.bidirectional() ? "bidirectional " : "")
                + (shape.residual() ? "residual " : "")
                + "LSTM " + units
                + pooling(shape.pooling())
                + dense(shape)
                + ", softmax";
    }

    private static String pooling(Pooling pooling) {
        return switch (pooling) {
            case LAST -> "";
            case MEAN -> ", mean over frames";
            case MAX -> ", maximum over frames";
            case ATTENTION -> ", attention over frames";
        };
    }

    private static String dense(NetworkShape shape) {
        if (shape.denseLayers() == 0) {
            return "";
        }
        String times = shape.denseLayers() == 1 ? "" : shape.denseLayers() + " x ";
        String activation = shape.activation() == Activation.RELU
                ? ""
                : " " + shape.activation().label();
        return String.format(Locale.ROOT, ", dense %s%d%s", times, shape.denseUnits(), activation);
    }

    /** The class of Deeplearning4j that reads its file. */
    static String reader(NetworkShape shape, int dimensions) {
        return shape.chain(dimensions) ? "MultiLayerNetwork" : "ComputationGraph";
    }
}
