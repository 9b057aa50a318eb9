package io.diapason.speech.model;

import io.diapason.speech.engine.Activation;
import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.arbiter.ComputationGraphSpace;
import org.deeplearning4j.arbiter.layers.LayerSpace;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.deeplearning4j.arbiter.optimize.parameter.FixedValue;
import org.deeplearning4j.nn.conf.graph.AttentionVertex;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.graph.ShiftVertex;
import org.deeplearning4j.nn.conf.graph.SubsetVertex;
import org.deeplearning4j.nn.conf.graph.rnn.LastTimeStepVertex;
import org.deeplearning4j.nn.conf.graph.rnn.ReverseTimeSeriesVertex;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToRnnPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.RnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * Layers with branches, as a {@link ComputationGraphSpace} of stock layers and vertices.
 *
 * <p>Two directions are two LSTM layers, the second between reversals that know the mask. DL4J's {@code Bidirectional} (M2.1) hands no mask to
 * its layers, so that the backward one would start in the padding; and around {@code LastTimeStep} it cannot be trained. Attention is its
 * {@code AttentionVertex} with a learned query; its {@code LearnedSelfAttentionLayer} (M2.1) throws in every forward pass.
 *
 * <p>DL4J's attention keeps the last mask it was given: who predicts with masks must give one every time, if only of ones. Its batch
 * normalisation counts masked frames while it trains; prediction is not touched by that.
 */
final class GraphStack implements LayerStack {
    private static final String INPUT = "input";

    private final ComputationGraphSpace.Builder builder = new ComputationGraphSpace.Builder();
    private final Map<String, Integer> counts = new HashMap<>();
    private final NetworkShape shape;
    private final InputShape input;
    private ParameterSpace<Integer> width;
    private String top = INPUT;
    private boolean sequence = true;
    private boolean flattened;
    private int lstms;

    GraphStack(NetworkShape shape, InputShape input, long seed) {
        this.shape = shape;
        this.input = input;
        this.width = new FixedValue<>(input.dimensions());
        builder.seed(Training.repeatable(seed)).weightInit(WeightInit.XAVIER);
        builder.addInputs(INPUT);
    }

    @Override
    public void dropout(ParameterSpace<Double> share) {
        // With a mask, DL4J's dropout refuses [batch, units, time].
        perFrame("dropout", LayerSpaces.dropout(share));
    }

    @Override
    public void batchNorm() {
        perFrame("norm", LayerSpaces.batchNorm(width));
    }

    /** On [batch x time, units], or on vectors. */
    private void perFrame(String kind, LayerSpace<?> layer) {
        String name = next(kind);
        if (sequence && !flattened) {
            builder.addLayer(name, layer, new RnnToFeedForwardPreProcessor(), top);
            flattened = true;
        } else {
            builder.addLayer(name, layer, top);
        }
        top = name;
    }

    @Override
    public void lstm(ParameterSpace<Integer> units) {
        recurrent(units);
        if (shape.bidirectional()) {
            // The mean of a thing and itself: DL4J's merge makes the mask one of booleans, which its dropout refuses;
            // this makes it numbers.
            top = vertex("same", new ElementWiseVertex(ElementWiseVertex.Op.Average), top, top);
        }
    }

    private void recurrent(ParameterSpace<Integer> units) {
        if (flattened) {
            top = vertex("frames", new PreprocessorVertex(new FeedForwardToRnnPreProcessor()), top);
            flattened = false;
        }
        String heard = top;
        top = layer("lstm", LayerSpaces.lstm(width, units), heard);
        if (shape.bidirectional()) {
            String reversed = vertex("reversed", new ReverseTimeSeriesVertex(INPUT), heard);
            String backward = layer("backward", LayerSpaces.lstm(width, units), reversed);
            String inOrder = vertex("reversed", new ReverseTimeSeriesVertex(INPUT), backward);
            top = vertex("both", new MergeVertex(), top, inOrder);
        }
        if (shape.residualAt(lstms, input.dimensions())) {
            top = vertex("residual", new ElementWiseVertex(ElementWiseVertex.Op.Add), top, heard);
        }
        width = new FixedValue<>(shape.width(lstms));
        lstms++;
    }

    @Override
    public void pooledLstm(ParameterSpace<Integer> units) {
        recurrent(units);
        top = switch (shape.pooling()) {
            case LAST -> shape.bidirectional() ? lastOfBoth(shape.width(lstms - 1)) : last(top);
            case MEAN, MAX -> layer("pooled", LayerSpaces.pool(shape.pooling()), top);
            case ATTENTION -> attention(shape.width(lstms - 1));
        };
        sequence = false;
    }

    private String last(String frames) {
        return vertex("last", new LastTimeStepVertex(INPUT), frames);
    }

    /** The last frame of the forward half, the first of the backward half. */
    private String lastOfBoth(int width) {
        String forward = vertex("half", new SubsetVertex(0, width / 2 - 1), top);
        String backward = vertex("half", new SubsetVertex(width / 2, width - 1), top);
        String reversed = vertex("reversed", new ReverseTimeSeriesVertex(INPUT), backward);
        return vertex("both", new MergeVertex(), last(forward), last(reversed));
    }

    /** The query is made of a number of the frames, times 0 plus 1, and not of the input, so that its weights stand behind the LSTM layers'. */
    private String attention(int width) {
        String frames = top;
        String number = vertex("number", new SubsetVertex(0, 0), last(frames));
        String zero = vertex("zero", new ScaleVertex(0), number);
        String one = vertex("one", new ShiftVertex(1), zero);
        String query = layer("query", LayerSpaces.learned(new FixedValue<>(1), this.width), one);
        String step = vertex("frames", new PreprocessorVertex(new FeedForwardToRnnPreProcessor()), query);
        AttentionVertex attention = new AttentionVertex.Builder()
                .nInQueries(width)
                .nInKeys(width)
                .nInValues(width)
                .nOut(width)
                .nHeads(1)
                .projectInput(false)
                .build();
        String weighted = vertex("attention", attention, step, frames, frames);
        return vertex("pooled", new PreprocessorVertex(new RnnToFeedForwardPreProcessor()), weighted);
    }

    @Override
    public void dense(ParameterSpace<Integer> units, Activation activation) {
        top = layer("dense", LayerSpaces.dense(width, units, activation), top);
        width = units;
    }

    @Override
    public NetworkDescription output(ParameterSpace<IUpdater> updater, double[] point) {
        builder.setOutputs(layer("output", LayerSpaces.softmax(width, input.classes()), top));
        return new NetworkDescription.Graph(
                builder.updater(updater).build().getValue(point).getConfiguration());
    }

    private String layer(String kind, LayerSpace<?> layer, String heard) {
        String name = next(kind);
        builder.addLayer(name, layer, heard);
        return name;
    }

    private String vertex(String kind, GraphVertex vertex, String... heard) {
        String name = next(kind);
        builder.addVertex(name, vertex, heard);
        return name;
    }

    private String next(String kind) {
        return kind + "_" + counts.merge(kind, 1, Integer::sum);
    }
}
