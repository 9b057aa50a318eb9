package io.diapason.speech.model;

import io.diapason.speech.engine.Clip;
import io.diapason.speech.engine.Precision;
import java.util.List;
import org.deeplearning4j.nn.api.Model;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A Deeplearning4j network of stock layers, computed by the {@linkplain io.diapason.speech.engine engine} in its own memory. Its numbers are
 * those of {@link #dl4j()} at any time. For one thread at a time.
 */
public final class Network implements AutoCloseable {
    private final NetworkShape shape;
    private final InputShape input;
    private final Model dl4j;
    private final Arithmetic arithmetic;

    private Network(NetworkShape shape, InputShape input, Model dl4j, Arithmetic arithmetic) {
        this.shape = shape;
        this.input = input;
        this.dl4j = dl4j;
        this.arithmetic = arithmetic;
    }

    /** The way every trial's network is made; its initial weights follow from the settings' seed. */
    static Network untrained(NetworkShape shape, TrainingSettings settings, InputShape input) {
        Model dl4j = StockNetwork.of(shape, settings, input);
        return new Network(shape, input, dl4j, Arithmetic.of(dl4j, shape.architecture(input), settings.precision()));
    }

    /** A network to be given numbers. */
    static Network blank(NetworkShape shape, InputShape input) {
        return untrained(shape, TrainingSettings.standard(1, 1), input);
    }

    /** The same numbers, multiplied in float32 as wherever the exported model is used. */
    Network exact() {
        return new Network(shape, input, dl4j, Arithmetic.of(dl4j, shape.architecture(input), Precision.FLOAT32));
    }

    /** What shape it has. */
    public NetworkShape shape() {
        return shape;
    }

    public InputShape input() {
        return input;
    }

    /**
     * The stock network: a {@link org.deeplearning4j.nn.multilayer.MultiLayerNetwork} where the shape is a chain of layers, else a
     * {@link org.deeplearning4j.nn.graph.ComputationGraph}. Input [clips, dimensions, frames], output [clips, classes].
     */
    public Model dl4j() {
        return dl4j;
    }

    /** How many numbers it has, running figures of batch normalisation included. */
    public long parameters() {
        return dl4j.numParams();
    }

    /** A copy of all its numbers, in Deeplearning4j's order. */
    public float[] weights() {
        return Weights.copy(dl4j.params());
    }

    void setWeights(float[] weights) {
        Rules.require(
                weights.length == parameters(), "a network must have " + parameters() + " weights", weights.length);
        INDArray parameters = dl4j.params();
        parameters.assign(Nd4j.create(weights, parameters.shape(), DataType.FLOAT));
    }

    Arithmetic arithmetic() {
        return arithmetic;
    }

    /** Probability of each class, [clips][classes]. */
    float[][] probabilities(List<? extends Clip> clips) {
        return arithmetic.probabilities(clips);
    }

    /** Frees the memory of batches; what is asked afterwards makes it anew. */
    @Override
    public void close() {
        arithmetic.close();
    }
}
