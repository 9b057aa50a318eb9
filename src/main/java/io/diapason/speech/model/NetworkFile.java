package io.diapason.speech.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network as DL4J's own file format. */
final class NetworkFile {
    private static final String WEIGHTS = "coefficients.bin";
    /** DL4J writes a shape header of less than this before four bytes for each weight. */
    private static final int HEADER = 1_024;

    private NetworkFile() {}

    /** DL4J stamps its entries with the time of day; here equal networks give equal bytes. */
    static byte[] write(Model network) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelSerializer.writeModel(network, bytes, false);
        return BundleFiles.unzip(bytes.toByteArray(), "network").zip();
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
