package io.diapason.speech.model;

import io.diapason.speech.engine.Activation;
import io.diapason.speech.engine.Pooling;
import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.arbiter.MultiLayerSpace;
import org.deeplearning4j.arbiter.layers.LayerSpace;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.deeplearning4j.arbiter.optimize.parameter.FixedValue;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToRnnPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.RnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.learning.config.IUpdater;

/** A plain chain of layers, as a {@link MultiLayerSpace}: one direction, no residual connection, no attention. */
final class ChainStack implements LayerStack {
    private final MultiLayerSpace.Builder builder = new MultiLayerSpace.Builder();
    private final Map<Integer, InputPreProcessor> preProcessors = new HashMap<>();
    private final Pooling pooling;
    private final InputShape input;
    private ParameterSpace<Integer> width;
    private boolean sequence = true;
    private boolean flattened;
    private int layers;

    ChainStack(NetworkShape shape, InputShape input, long seed) {
        this.pooling = shape.pooling();
        this.input = input;
        this.width = new FixedValue<>(input.dimensions());
        builder.seed(Training.repeatable(seed)).weightInit(WeightInit.XAVIER);
    }

    @Override
    public void dropout(ParameterSpace<Double> share) {
        add(LayerSpaces.dropout(share));
    }

    @Override
    public void lstm(ParameterSpace<Integer> units) {
        unflatten();
        add(LayerSpaces.lstm(width, units));
        width = units;
    }

    @Override
    public void pooledLstm(ParameterSpace<Integer> units) {
        if (pooling == Pooling.LAST) {
            unflatten();
            add(new LastStepSpace(LayerSpaces.lstm(width, units)));
            width = units;
        } else {
            lstm(units);
            add(LayerSpaces.pool(pooling));
        }
        sequence = false;
    }

    private void unflatten() {
        if (flattened) {
            preProcessors.put(layers, new FeedForwardToRnnPreProcessor());
            flattened = false;
        }
    }

    @Override
    public void batchNorm() {
        if (sequence) {
            // DL4J M2.1 refuses to normalise [batch, units, time] directly; as [batch x time, units] it does.
            preProcessors.put(layers, new RnnToFeedForwardPreProcessor());
            flattened = true;
        }
        add(LayerSpaces.batchNorm(width));
    }

    @Override
    public void dense(ParameterSpace<Integer> units, Activation activation) {
        add(LayerSpaces.dense(width, units, activation));
        width = units;
    }

    @Override
    public NetworkDescription output(ParameterSpace<IUpdater> updater, double[] point) {
        add(LayerSpaces.softmax(width, input.classes()));
        MultiLayerConfiguration configuration =
                builder.updater(updater).build().getValue(point).getMultiLayerConfiguration();
        // Afterwards, instead of those that DL4J adds: it (M2.1) takes what a pooling layer gives for a sequence, which
        // harms the gradient.
        configuration.setInputPreProcessors(preProcessors);
        return new NetworkDescription.Chain(configuration);
    }

    private void add(LayerSpace<?> layer) {
        builder.addLayer(layer);
        layers++;
    }
}
