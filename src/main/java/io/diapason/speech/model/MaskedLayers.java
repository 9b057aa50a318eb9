package io.diapason.speech.model;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.layers.DropoutLayer;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Makes a stock network ready for clips of different length, told by a mask [clips, frames]. */
final class MaskedLayers {
    private MaskedLayers() {}

    /** Replaces layers that do not understand masks, before the first step of training; weights and description stay as they are. */
    static void putInto(MultiLayerNetwork network) {
        Layer[] layers = network.getLayers();
        for (int i = 0; i < layers.length; i++) {
            if (layers[i] instanceof BatchNormalization stock) {
                layers[i] = MaskedBatchNormalization.of(stock);
            } else if (layers[i] instanceof DropoutLayer stock) {
                layers[i] = MasklessDropout.of(stock, network.params().dataType());
            }
        }
        network.setLayers(layers);
    }
}
