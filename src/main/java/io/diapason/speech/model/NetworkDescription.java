package io.diapason.speech.model;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** A network in Deeplearning4j's own words, its weights not made yet. */
public sealed interface NetworkDescription {
    /** As DL4J's files have it. */
    String toJson();

    /** With initial weights, drawn from ND4J's random numbers. */
    Model build();

    /** One layer after the other. */
    record Chain(MultiLayerConfiguration configuration) implements NetworkDescription {
        @Override
        public String toJson() {
            return configuration.toJson();
        }

        @Override
        public Model build() {
            MultiLayerNetwork network = new MultiLayerNetwork(configuration);
            network.init();
            return network;
        }
    }

    /** Layers with branches; one input, one output. */
    record Graph(ComputationGraphConfiguration configuration) implements NetworkDescription {
        @Override
        public String toJson() {
            return configuration.toJson();
        }

        @Override
        public Model build() {
            ComputationGraph network = new ComputationGraph(configuration);
            network.init();
            return network;
        }
    }
}
