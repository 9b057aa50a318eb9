package io.diapason.speech.model;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Deeplearning4j's own {@code fit} on its own layers; the batch lies ready as its arrays. */
final class StockTraining implements MeasuredTraining {
    private final MultiLayerNetwork network;
    private final INDArray features;
    private final INDArray labels;
    private final INDArray clip;

    StockTraining(TrainingLoad load) {
        this.network = (MultiLayerNetwork) StockNetwork.of(load.shape(), TrainingSettings.standard(1, 1), load.input());
        List<Shown> clips = load.clips();
        this.features = Batch.features(clips);
        this.labels = Batch.labels(clips);
        this.clip = Batch.features(clips.subList(0, 1));
    }

    @Override
    public void step() {
        network.fit(features, labels);
        MeasuredTraining.requireFinite(network.score());
    }

    @Override
    public void infer() {
        network.output(clip);
    }

    /** Deeplearning4j frees its memory itself. */
    @Override
    public void close() {}
}
