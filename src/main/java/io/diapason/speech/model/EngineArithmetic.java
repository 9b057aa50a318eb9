package io.diapason.speech.model;

import io.diapason.speech.engine.Architecture;
import io.diapason.speech.engine.Clip;
import io.diapason.speech.engine.Engine;
import io.diapason.speech.engine.Precision;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.Model;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The engine, at work on the very memory in which Deeplearning4j keeps the network's numbers. */
final class EngineArithmetic implements Arithmetic {
    private final INDArray parameters;
    private final INDArray gradient;
    private final Engine engine;

    EngineArithmetic(Model network, Architecture architecture, Precision precision) {
        this.parameters = network.params();
        Rules.require(
                parameters.length() == Engine.parameters(architecture),
                "engine and Deeplearning4j must count the same parameters, " + Engine.parameters(architecture),
                parameters.length());
        this.gradient = Nd4j.zeros(DataType.FLOAT, 1, parameters.length());
        this.engine = new Engine(architecture, memory(parameters), memory(gradient), precision);
    }

    private static FloatPointer memory(INDArray array) {
        return (FloatPointer) array.data().addressPointer();
    }

    @Override
    public double gradient(List<? extends Clip> clips, float[] classWeights, long key) {
        return engine.gradient(clips, classWeights, key);
    }

    @Override
    public INDArray gradient() {
        return gradient;
    }

    @Override
    public float[][] probabilities(List<? extends Clip> clips) {
        return engine.probabilities(clips);
    }

    @Override
    public void reserve(int frames, int clips) {
        engine.reserve(frames, clips);
    }

    @Override
    public long taken() {
        return engine.taken();
    }

    @Override
    public void close() {
        engine.close();
    }
}
