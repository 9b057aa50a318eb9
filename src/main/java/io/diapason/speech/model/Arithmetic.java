package io.diapason.speech.model;

import io.diapason.speech.engine.Architecture;
import io.diapason.speech.engine.Clip;
import io.diapason.speech.engine.Precision;
import java.util.List;
import org.deeplearning4j.nn.api.Model;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What computes a network's outputs and gradients. */
interface Arithmetic extends AutoCloseable {
    /**
     * The mean loss of a batch; leaves its gradient in {@link #gradient()}.
     *
     * @param classWeights what clips of each class count
     * @param key          which activations are dropped follows from it alone
     */
    double gradient(List<? extends Clip> clips, float[] classWeights, long key);

    /** Shape [1, parameters]. Of running figures, what is to be subtracted from them. */
    INDArray gradient();

    /** Probability of each class, [clips][classes]. */
    float[][] probabilities(List<? extends Clip> clips);

    /** Makes memory for batches now, so that a network that does not fit fails before it is trained. */
    void reserve(int frames, int clips);

    /** Bytes taken for batches, where that is known. */
    long taken();

    @Override
    void close();

    /** The engine, where ND4J computes on the processor; Deeplearning4j's own layers elsewhere, which is said once. */
    static Arithmetic of(Model network, Architecture architecture, Precision precision) {
        if (Backend.onProcessor()) {
            return new EngineArithmetic(network, architecture, precision);
        }
        Backend.tellOfStockLayers();
        Rules.require(precision == Precision.FLOAT32, "precision must be float32 on this device", precision.label());
        return new StockArithmetic(network, architecture);
    }
}
