package io.diapason.speech.model;

import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.recurrent.LSTM;
import org.deeplearning4j.nn.layers.recurrent.LastTimeStepLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Untrained networks of stock Deeplearning4j layers: a {@link MultiLayerNetwork} where a shape is a chain of layers, else a
 * {@link ComputationGraph}. Parameters lie in the order of the layers, input side first; of two directions the forward one comes first.
 */
final class StockNetwork {
    private StockNetwork() {}

    /** A network that predicts and can be trained by Adam at a rate of 0.001. */
    static Model of(NetworkShape shape, InputShape input, long seed) {
        return of(shape, TrainingSettings.standard(1, seed), input);
    }

    /** The way every trial's network is made; of the settings, optimizer, learning rate and seed count. */
    static Model of(NetworkShape shape, TrainingSettings settings, InputShape input) {
        Backend.start();
        NetworkDescription description =
                DualLstmSpace.of(shape, settings, input).getValue(new double[0]);
        Nd4j.getRandom().setSeed(Training.repeatable(settings.seed()));
        Model network = description.build();
        if (shape.initGain() != 1) {
            scale(network, shape.initGain());
        }
        return network;
    }

    private static void scale(Model network, double gain) {
        for (Layer layer : layers(network)) {
            if (layer instanceof LSTM || layer instanceof LastTimeStepLayer) {
                for (Map.Entry<String, INDArray> parameter : layer.paramTable().entrySet()) {
                    if (parameter.getKey().endsWith("W")) {
                        parameter.getValue().muli(gain);
                    }
                }
            }
        }
    }

    /** Those with parameters and those without, input side first. */
    static Layer[] layers(Model network) {
        return network instanceof ComputationGraph graph
                ? graph.getLayers()
                : ((MultiLayerNetwork) network).getLayers();
    }
}
