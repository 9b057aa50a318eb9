package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.speech.engine.Activation;
import io.diapason.speech.engine.Pooling;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class StockNetworkTest {
    private static final InputShape INPUT = new InputShape(6, 3);
    private static final int CLIPS = 4;
    private static final int FRAMES = 9;
    /** Frames of the clip that is shorter than the others. */
    private static final int SHORT = 4;

    @TempDir
    Path folder;

    static Stream<NetworkShape> shapes() {
        NetworkShape one = new NetworkShape(List.of(6), 5, 0.2, 0, true);
        NetworkShape two = new NetworkShape(List.of(4, 4), 5, 0, 0.3, false);
        NetworkShape three = new NetworkShape(List.of(6, 3, 3), 5, 0.2, 0.1, true);
        return Stream.of(one, two, three)
                .flatMap(shape -> Stream.of(
                        shape,
                        shape.withDense(0, Activation.RELU).withStart(0.2, 1),
                        shape.withDense(3, Activation.SWISH)))
                .flatMap(shape -> Arrays.stream(Pooling.values())
                        .flatMap(pooling -> Stream.of(
                                shape.withRecurrence(false, false, pooling),
                                shape.withRecurrence(true, false, pooling),
                                shape.withRecurrence(false, true, pooling),
                                shape.withRecurrence(true, true, pooling))))
                .filter(shape -> shape.lstmUnits().size() < 3 || shape.denseLayers() == 1);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isAStockNetworkThatIsSavedAndPredicts(NetworkShape shape) throws IOException {
        Model network = StockNetwork.of(shape, INPUT, 3);
        INDArray clips = clips();
        INDArray predicted = output(network, clips);

        assertThat(network).isInstanceOf(shape.chain(6) ? MultiLayerNetwork.class : ComputationGraph.class);
        assertThat(Arrays.stream(StockNetwork.layers(network)).map(Object::getClass))
                .allMatch(type -> type.getName().startsWith("org.deeplearning4j"));
        assertThat(network.numParams()).isEqualTo(parameters(shape));
        assertThat(predicted.shape()).containsExactly(CLIPS, 3);
        assertThat(predicted.sum(1).toDoubleVector()).containsExactly(new double[] {1, 1, 1, 1}, within(1e-5));
        File file = folder.resolve("network.zip").toFile();
        ModelSerializer.writeModel(network, file, true);
        assertThat(output(read(file, network), clips)).isEqualTo(predicted);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isTrainedByDeeplearning4jItself(NetworkShape shape) {
        Model network = StockNetwork.of(shape, INPUT, 3);
        INDArray before = network.params().dup();
        INDArray labels = Nd4j.eye(CLIPS).getColumns(0, 1, 2);

        if (network instanceof ComputationGraph graph) {
            graph.fit(new INDArray[] {clips()}, new INDArray[] {labels});
        } else {
            ((MultiLayerNetwork) network).fit(clips(), labels);
        }

        for (Layer layer : StockNetwork.layers(network)) {
            layer.paramTable(true)
                    .forEach((name, values) -> assertThat(values.isNaN().any()).isFalse());
        }
        assertThat(network.params()).isNotEqualTo(before);
    }

    /** What stands behind the end of a clip has no effect; of stock layers, batch normalisation of one step needs no mask to predict. */
    @ParameterizedTest
    @MethodSource("shapes")
    void hearsNothingBehindTheEndOfAClip(NetworkShape shape) {
        Model network = StockNetwork.of(shape, INPUT, 3);
        if (network instanceof MultiLayerNetwork chain) {
            MaskedLayers.putInto(chain);
        }
        INDArray clips = clips();
        INDArray mask = Nd4j.ones(CLIPS, FRAMES);
        mask.get(NDArrayIndex.point(1), NDArrayIndex.interval(SHORT, FRAMES)).assign(0);
        INDArray alone = clips.get(NDArrayIndex.interval(1, 2), NDArrayIndex.all(), NDArrayIndex.interval(0, SHORT))
                .dup();

        INDArray masked = output(network, clips, mask);

        // With a mask of ones, since DL4J's attention keeps the last mask it had.
        assertThat(masked.getRow(1, true)
                        .sub(output(network, alone, Nd4j.ones(1, SHORT)))
                        .amaxNumber()
                        .doubleValue())
                .isLessThan(1e-6);
    }

    @Test
    void keepsTheOrderOfTheLayers() {
        NetworkShape shape = new NetworkShape(List.of(3, 3), 5, 0.2, 0.1, true)
                .withRecurrence(true, true, Pooling.ATTENTION)
                .withStart(0.1, 1);

        assertThat(((ComputationGraph) StockNetwork.of(shape, INPUT, 3))
                        .paramTable()
                        .keySet())
                .containsExactly(
                        "lstm_1_W",
                        "lstm_1_RW",
                        "lstm_1_b",
                        "backward_1_W",
                        "backward_1_RW",
                        "backward_1_b",
                        "norm_1_gamma",
                        "norm_1_beta",
                        "norm_1_mean",
                        "norm_1_log10stdev",
                        "lstm_2_W",
                        "lstm_2_RW",
                        "lstm_2_b",
                        "backward_2_W",
                        "backward_2_RW",
                        "backward_2_b",
                        "query_1_W",
                        "norm_2_gamma",
                        "norm_2_beta",
                        "norm_2_mean",
                        "norm_2_log10stdev",
                        "dense_1_W",
                        "dense_1_b",
                        "output_1_W",
                        "output_1_b");
    }

    @ParameterizedTest
    @EnumSource(
            value = Pooling.class,
            names = {"LAST", "MEAN", "MAX"})
    void readsBothWaysAsDeeplearning4jsOwnLayerDoes(Pooling pooling) {
        NetworkShape shape = new NetworkShape(List.of(5, 4), 5, 0, 0, false)
                .withRecurrence(true, false, pooling)
                .withDense(0, Activation.RELU);
        Model ours = StockNetwork.of(shape, INPUT, 3);
        MultiLayerNetwork theirs = bidirectional(pooling);

        theirs.setParams(ours.params());

        assertThat(theirs.output(clips())
                        .sub(output(ours, clips()))
                        .amaxNumber()
                        .doubleValue())
                .isLessThan(1e-6);
    }

    private static MultiLayerNetwork bidirectional(Pooling pooling) {
        NeuralNetConfiguration.ListBuilder layers =
                new NeuralNetConfiguration.Builder().list().layer(new Bidirectional(lstm(6, 5)));
        if (pooling == Pooling.LAST) {
            layers.layer(new Bidirectional(new LastTimeStep(lstm(10, 4))));
        } else {
            layers.layer(new Bidirectional(lstm(10, 4)));
            layers.layer(new GlobalPoolingLayer(pooling == Pooling.MAX ? PoolingType.MAX : PoolingType.AVG));
        }
        layers.layer(new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(8)
                .nOut(3)
                .activation(org.nd4j.linalg.activations.Activation.SOFTMAX)
                .build());
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
        return network;
    }

    private static LSTM lstm(int in, int out) {
        return new LSTM.Builder()
                .nIn(in)
                .nOut(out)
                .weightInit(WeightInit.XAVIER)
                .activation(org.nd4j.linalg.activations.Activation.TANH)
                .build();
    }

    @Test
    void weighsFramesByTheirLikenessToTheQuery() {
        NetworkShape shape = new NetworkShape(List.of(6), 5, 0, 0, false)
                .withRecurrence(false, true, Pooling.ATTENTION)
                .withDense(0, Activation.RELU);
        ComputationGraph network = (ComputationGraph) StockNetwork.of(shape, INPUT, 3);
        network.getLayer("lstm_1").params().assign(0);
        INDArray clips = clips();
        double[] query = network.getParam("query_1_W").toDoubleVector();

        INDArray pooled =
                Objects.requireNonNull(network.feedForward(clips, false).get("pooled_1"));

        for (int clip = 0; clip < CLIPS; clip++) {
            double[][] frames = clips.slice(clip).transpose().toDoubleMatrix(); // an LSTM of zeros is silent
            double[] weights = Arrays.stream(frames)
                    .mapToDouble(frame -> Math.exp(dot(frame, query) / Math.sqrt(6)))
                    .toArray();
            double sum = Arrays.stream(weights).sum();
            double expected = 0;
            for (int t = 0; t < FRAMES; t++) {
                expected += weights[t] / sum * frames[t][2];
            }
            assertThat(pooled.getDouble(clip, 2)).isCloseTo(expected, within(1e-5));
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(
            value = Pooling.class,
            names = {"LAST", "ATTENTION"})
    void multipliesInitialWeightsOfLstmLayersOnly(Pooling pooling) {
        NetworkShape shape = new NetworkShape(List.of(5, 4), 5, 0, 0, true).withRecurrence(false, false, pooling);
        Layer[] plain = StockNetwork.layers(StockNetwork.of(shape, INPUT, 3));
        Layer[] scaled = StockNetwork.layers(StockNetwork.of(shape.withStart(0, 0.5), INPUT, 3));

        for (int i = 0; i < plain.length; i++) {
            Layer layer = scaled[i];
            plain[i].paramTable().forEach((name, values) -> {
                boolean recurrent = layer.paramTable().containsKey("RW") && name.endsWith("W");
                assertThat(layer.getParam(name)).as(name).isEqualTo(recurrent ? values.mul(0.5) : values);
            });
        }
        assertThat(plain[0].getParam("W")).isNotEqualTo(scaled[0].getParam("W"));
    }

    @Test
    void followsFromItsSeed() {
        NetworkShape shape = new NetworkShape(List.of(3), 5, 0, 0, true).withRecurrence(true, false, Pooling.MEAN);

        assertThat(StockNetwork.of(shape, INPUT, 3).params())
                .isEqualTo(StockNetwork.of(shape, INPUT, 3).params())
                .isNotEqualTo(StockNetwork.of(shape, INPUT, 4).params());
    }

    private static long parameters(NetworkShape shape) {
        int directions = shape.bidirectional() ? 2 : 1;
        int width = INPUT.dimensions();
        long all = 0;
        for (int units : shape.lstmUnits()) {
            all += directions * 4L * units * (width + units + 1);
            width = directions * units;
            all += shape.batchNorm() ? 4L * width : 0;
        }
        all += shape.pooling() == Pooling.ATTENTION ? width : 0;
        for (int layer = 0; layer < shape.denseLayers(); layer++) {
            all += shape.denseUnits() * (width + 1L);
            width = shape.denseUnits();
        }
        return all + INPUT.classes() * (width + 1L);
    }

    private static INDArray clips() {
        Nd4j.getRandom().setSeed(9);
        return Nd4j.randn(CLIPS, INPUT.dimensions(), FRAMES);
    }

    private static INDArray output(Model network, INDArray clips) {
        return network instanceof ComputationGraph graph
                ? graph.outputSingle(clips)
                : ((MultiLayerNetwork) network).output(clips, false);
    }

    private static INDArray output(Model network, INDArray clips, INDArray mask) {
        return network instanceof ComputationGraph graph
                ? graph.output(false, new INDArray[] {clips}, new INDArray[] {mask})[0]
                : ((MultiLayerNetwork) network).output(clips, false, mask, null);
    }

    private static Model read(File file, Model like) throws IOException {
        return like instanceof ComputationGraph
                ? ComputationGraph.load(file, true)
                : MultiLayerNetwork.load(file, true);
    }
}
