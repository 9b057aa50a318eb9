package io.diapason.speech.model;

import io.diapason.speech.engine.Architecture;
import io.diapason.speech.engine.Clip;
import io.diapason.speech.engine.Engine;
import io.diapason.speech.engine.Range;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * Deeplearning4j's own layers: the way for devices that the engine does not know, and the yardstick of tests and benchmarks. A graph of layers
 * takes clips of equal length only.
 */
final class StockArithmetic implements Arithmetic {
    private final Model network;
    private final List<Range> statistics;
    private float[] weighed = {};
    private @Nullable INDArray gradient;

    StockArithmetic(Model network, Architecture architecture) {
        this.network = network;
        this.statistics = Engine.statistics(architecture);
        if (network instanceof MultiLayerNetwork chain) {
            MaskedLayers.putInto(chain);
        }
    }

    @Override
    public double gradient(List<? extends Clip> clips, float[] classWeights, long key) {
        weigh(classWeights);
        Nd4j.getRandom().setSeed(Training.repeatable(key));
        if (network instanceof MultiLayerNetwork chain) {
            chain.setInput(features(clips));
            chain.setLabels(labels(clips));
            chain.setLayerMaskArrays(Batch.mask(clips), null);
            chain.computeGradientAndScore();
            chain.clearLayerMaskArrays();
        } else {
            requireEqualLength(clips);
            ComputationGraph graph = (ComputationGraph) network;
            graph.setInputs(features(clips));
            graph.setLabels(labels(clips));
            graph.computeGradientAndScore();
        }
        gradient = averaged(network.gradient().gradient().dup(), clips.size());
        return network.score();
    }

    private INDArray features(List<? extends Clip> clips) {
        return Batch.features(clips).castTo(network.params().dataType());
    }

    private INDArray labels(List<? extends Clip> clips) {
        return Batch.labels(clips).castTo(network.params().dataType());
    }

    private static void requireEqualLength(List<? extends Clip> clips) {
        Rules.require(
                Batch.mask(clips) == null,
                "clips must be equally long where residual, bidirectional or attention layers are Deeplearning4j's own:"
                        + " padding must be end or centre",
                "mask");
    }

    /** Deeplearning4j adds up over clips; of running figures it does not. */
    private INDArray averaged(INDArray sum, int clips) {
        INDArray row = sum.reshape(1, sum.length());
        for (Range range : statistics) {
            part(row, range).muli(clips);
        }
        return row.divi(clips);
    }

    static INDArray part(INDArray row, Range range) {
        return row.get(NDArrayIndex.point(0), NDArrayIndex.interval(range.from(), range.from() + range.count()));
    }

    /** In the loss, not in the labels: Deeplearning4j takes the labels of a softmax for shares that add up to 1. */
    private void weigh(float[] classWeights) {
        if (Arrays.equals(weighed, classWeights)) {
            return;
        }
        weighed = classWeights.clone();
        BaseOutputLayer output = network instanceof ComputationGraph graph
                ? (BaseOutputLayer) graph.getOutputLayer(0).conf().getLayer()
                : (BaseOutputLayer)
                        ((MultiLayerNetwork) network).getOutputLayer().conf().getLayer();
        output.setLossFn(
                new LossMCXENT(Nd4j.create(weighed).castTo(network.params().dataType())));
    }

    @Override
    public INDArray gradient() {
        if (gradient == null) {
            throw new IllegalStateException("no gradient has been computed");
        }
        return gradient;
    }

    @Override
    public float[][] probabilities(List<? extends Clip> clips) {
        if (network instanceof MultiLayerNetwork chain) {
            return chain.output(features(clips), false, Batch.mask(clips), null).toFloatMatrix();
        }
        requireEqualLength(clips);
        return ((ComputationGraph) network).output(false, features(clips))[0].toFloatMatrix();
    }

    /** Deeplearning4j makes its memory as it goes. */
    @Override
    public void reserve(int frames, int clips) {}

    @Override
    public long taken() {
        return 0;
    }

    @Override
    public void close() {}
}
