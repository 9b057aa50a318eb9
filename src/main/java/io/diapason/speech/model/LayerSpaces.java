package io.diapason.speech.model;

import io.diapason.speech.engine.Activation;
import io.diapason.speech.engine.Pooling;
import org.deeplearning4j.arbiter.layers.BatchNormalizationSpace;
import org.deeplearning4j.arbiter.layers.DenseLayerSpace;
import org.deeplearning4j.arbiter.layers.DropoutLayerSpace;
import org.deeplearning4j.arbiter.layers.GlobalPoolingLayerSpace;
import org.deeplearning4j.arbiter.layers.LSTMLayerSpace;
import org.deeplearning4j.arbiter.layers.OutputLayerSpace;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The layers that chains and graphs are made of. */
final class LayerSpaces {
    private LayerSpaces() {}

    static LSTMLayerSpace lstm(ParameterSpace<Integer> width, ParameterSpace<Integer> units) {
        return new LSTMLayerSpace.Builder()
                .nIn(width)
                .nOut(units)
                .activation(org.nd4j.linalg.activations.Activation.TANH)
                .build();
    }

    static BatchNormalizationSpace batchNorm(ParameterSpace<Integer> width) {
        return new BatchNormalizationSpace.Builder().nIn(width).nOut(width).build();
    }

    static DropoutLayerSpace dropout(ParameterSpace<Double> share) {
        // DL4J counts what is kept, we count what is dropped.
        ParameterSpace<IDropout> dropout = new MappedSpace<>(share, rate -> new Dropout(1 - rate));
        return new DropoutLayerSpace.Builder().iDropOut(dropout).build();
    }

    /** Mean or largest value over the frames. */
    static GlobalPoolingLayerSpace pool(Pooling pooling) {
        return new GlobalPoolingLayerSpace.Builder()
                .poolingType(pooling == Pooling.MAX ? PoolingType.MAX : PoolingType.AVG)
                .build();
    }

    /** He's initial weights, and Glorot's where an activation is like a line around 0. */
    static DenseLayerSpace dense(ParameterSpace<Integer> width, ParameterSpace<Integer> units, Activation activation) {
        return new DenseLayerSpace.Builder()
                .nIn(width)
                .nOut(units)
                .activation(org.nd4j.linalg.activations.Activation.valueOf(activation.name()))
                .weightInit(activation == Activation.TANH ? WeightInit.XAVIER : WeightInit.RELU)
                .build();
    }

    /** Weights alone: made of a constant 1, they are a learned vector. */
    static DenseLayerSpace learned(ParameterSpace<Integer> one, ParameterSpace<Integer> width) {
        return new DenseLayerSpace.Builder()
                .nIn(one)
                .nOut(width)
                .hasBias(false)
                .activation(org.nd4j.linalg.activations.Activation.IDENTITY)
                .build();
    }

    static OutputLayerSpace softmax(ParameterSpace<Integer> width, int classes) {
        return new OutputLayerSpace.Builder()
                .nIn(width)
                .nOut(classes)
                .activation(org.nd4j.linalg.activations.Activation.SOFTMAX)
                .lossFunction(LossFunction.MCXENT)
                .build();
    }
}
