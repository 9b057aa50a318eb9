package io.diapason.speech.model;

import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.arbiter.MultiLayerSpace;
import org.deeplearning4j.arbiter.layers.BatchNormalizationSpace;
import org.deeplearning4j.arbiter.layers.DenseLayerSpace;
import org.deeplearning4j.arbiter.layers.DropoutLayerSpace;
import org.deeplearning4j.arbiter.layers.LSTMLayerSpace;
import org.deeplearning4j.arbiter.layers.LayerSpace;
import org.deeplearning4j.arbiter.layers.OutputLayerSpace;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.deeplearning4j.arbiter.optimize.parameter.FixedValue;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToRnnPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.RnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Stacks Arbiter layer spaces into a {@link MultiLayerSpace}, input side first; used once. */
final class LayerStack {
    private final MultiLayerSpace.Builder builder = new MultiLayerSpace.Builder();
    private final Map<Integer, InputPreProcessor> preProcessors = new HashMap<>();
    private final InputShape input;
    private final boolean batchNorm;
    private ParameterSpace<Integer> width;
    private boolean flattened;
    private int layers;

    LayerStack(InputShape input, long seed, boolean batchNorm) {
        this.input = input;
        this.batchNorm = batchNorm;
        this.width = new FixedValue<>(input.dimensions());
        builder.seed(Training.repeatable(seed)).weightInit(WeightInit.XAVIER);
    }

    /** LSTM → batch normalisation, if any → dropout. */
    void lstm(ParameterSpace<Integer> units, boolean lastStepOnly, ParameterSpace<Double> dropout) {
        LSTMLayerSpace lstm = new LSTMLayerSpace.Builder()
                .nIn(width)
                .nOut(units)
                .activation(Activation.TANH)
                .build();
        width = units;
        if (flattened) {
            preProcessors.put(layers, new FeedForwardToRnnPreProcessor());
            flattened = false;
        }
        add(lastStepOnly ? new LastStepSpace(lstm) : lstm);
        if (batchNorm) {
            if (!lastStepOnly) {
                // DL4J M2.1 refuses to normalise [batch, units, time] directly; as [batch x time, units] it does.
                preProcessors.put(layers, new RnnToFeedForwardPreProcessor());
                flattened = true;
            }
            add(new BatchNormalizationSpace.Builder().nIn(width).nOut(width).build());
        }
        dropout(dropout);
    }

    /** Dense ReLU → dropout. */
    void dense(ParameterSpace<Integer> units, ParameterSpace<Double> dropout) {
        add(new DenseLayerSpace.Builder()
                .nIn(width)
                .nOut(units)
                .activation(Activation.RELU)
                .weightInit(WeightInit.RELU)
                .build());
        width = units;
        dropout(dropout);
    }

    /** Softmax over the classes, cross-entropy loss. */
    MultiLayerSpace output(ParameterSpace<IUpdater> updater) {
        add(new OutputLayerSpace.Builder()
                .nIn(width)
                .nOut(input.classes())
                .activation(Activation.SOFTMAX)
                .lossFunction(LossFunction.MCXENT)
                .build());
        return builder.updater(updater).setInputPreProcessors(preProcessors).build();
    }

    private void dropout(ParameterSpace<Double> share) {
        // DL4J counts what is kept, we count what is dropped.
        ParameterSpace<IDropout> dropout = new MappedSpace<>(share, rate -> new Dropout(1 - rate));
        add(new DropoutLayerSpace.Builder().iDropOut(dropout).build());
    }

    private void add(LayerSpace<?> layer) {
        builder.addLayer(layer);
        layers++;
    }
}
