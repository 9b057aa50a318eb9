package io.diapason.speech.model;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network as DL4J's own file format. */
final class NetworkFile {
    private static final String DESCRIPTION = "configuration.json";
    private static final String WEIGHTS = "coefficients.bin";
    /** DL4J writes a shape header of less than this before four bytes for each weight. */
    private static final int HEADER = 1_024;

    private NetworkFile() {}

    /** As DL4J's ModelSerializer does it; but that stamps its entries with the time of day, and here equal networks give equal bytes. */
    static byte[] write(Model network) throws IOException {
        String description = network instanceof ComputationGraph graph
                ? graph.getConfiguration().toJson()
                : ((MultiLayerNetwork) network).getLayerWiseConfigurations().toJson();
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(weights))) {
            Nd4j.write(network.params(), out);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(DESCRIPTION, description.getBytes(StandardCharsets.UTF_8));
        files.put(WEIGHTS, weights.toByteArray());
        return new BundleFiles(files).zip();
    }

    /** A network of this shape with the weights of the file; the file's own description is not followed. */
    static Network read(byte[] file, NetworkShape shape, InputShape input) throws IOException {
        Network network = Network.blank(shape, input);
        byte[] weights = BundleFiles.unzip(file, "network.zip").get(WEIGHTS, "network.zip");
        long expected = 4 * network.parameters();
        if (weights.length < expected || weights.length > expected + HEADER) {
            throw new InvalidModelException("network.zip: " + WEIGHTS + " must hold " + network.parameters()
                    + " weights, but has " + weights.length + " bytes");
        }
        INDArray values = Nd4j.read(new DataInputStream(new ByteArrayInputStream(weights)));
        if (values.length() != network.parameters()) {
            throw new InvalidModelException("network.zip: " + WEIGHTS + " must hold " + network.parameters()
                    + " weights, but holds " + values.length());
        }
        network.setWeights(values.toFloatVector());
        return network;
    }
}
