package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.speech.engine.Activation;
import io.diapason.speech.engine.Architecture;
import io.diapason.speech.engine.Engine;
import io.diapason.speech.engine.Pooling;
import io.diapason.speech.engine.Precision;
import io.diapason.speech.engine.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The engine computes what stock Deeplearning4j layers compute. */
class EngineAgreementTest {
    private static final int CLASSES = 5;
    private static final float[] WEIGHTS = {1, 0.5f, 1.5f, 2, 0.25f};

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    /** Random widths, depths, batch sizes, lengths, masks, dense layers, class weights. */
    @ParameterizedTest
    @MethodSource("seeds")
    void gradientsOfRandomNetworksEqualStock(int seed) {
        Random random = new Random(seed);
        NetworkShape shape = chain(random);
        int inputs = 1 + random.nextInt(110);
        List<Shown> clips = clips(random, 2 + random.nextInt(40), inputs, random.nextBoolean());

        assertAgreement(shape, inputs, clips, seed);
    }

    private static NetworkShape chain(Random random) {
        List<Integer> units = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> 1 + random.nextInt(70))
                .toList();
        Activation activation = Activation.values()[random.nextInt(Activation.values().length)];
        return new NetworkShape(units, 1 + random.nextInt(40), 0, 0, random.nextBoolean())
                .withDense(random.nextInt(4), activation);
    }

    @ParameterizedTest
    @EnumSource(Pooling.class)
    void everyPoolingEqualsStock(Pooling pooling) {
        Random random = new Random(3);
        boolean masked = pooling == Pooling.MEAN || pooling == Pooling.MAX;
        NetworkShape shape = new NetworkShape(List.of(9, 7), 6, 0, 0, true).withRecurrence(false, false, pooling);

        assertAgreement(shape, 11, clips(random, 13, 11, masked), 5);
    }

    @ParameterizedTest
    @EnumSource(Pooling.class)
    void residualConnectionsEqualStock(Pooling pooling) {
        NetworkShape shape = new NetworkShape(List.of(11, 11, 7), 6, 0, 0, true).withRecurrence(false, true, pooling);

        assertAgreement(shape, 11, clips(new Random(4), 13, 11, false), 6);
    }

    /** Without LAST: Deeplearning4j's own way back through a last frame of both directions does not work. */
    @ParameterizedTest
    @EnumSource(value = Pooling.class, names = "LAST", mode = EnumSource.Mode.EXCLUDE)
    void bothDirectionsEqualStock(Pooling pooling) {
        NetworkShape shape = new NetworkShape(List.of(9, 9), 6, 0, 0, true).withRecurrence(true, true, pooling);

        assertAgreement(shape, 18, clips(new Random(5), 13, 18, false), 7);
    }

    private static void assertAgreement(NetworkShape shape, int inputs, List<Shown> clips, long seed) {
        InputShape input = new InputShape(inputs, CLASSES);
        try (Network network = Network.untrained(shape, TrainingSettings.standard(1, seed), input)) {
            Model dl4j = precise(network.dl4j());
            Arithmetic stock = new StockArithmetic(dl4j, shape.architecture(input));

            double loss = network.arithmetic().gradient(clips, WEIGHTS, 1);
            double expected = stock.gradient(clips, WEIGHTS, 1);

            assertThat(loss).isCloseTo(expected, within(2e-6));
            float[] gradient = network.arithmetic().gradient().toFloatVector();
            if (shape.pooling() == Pooling.ATTENTION) {
                assertSlope(gradient, new Probe(stock, dl4j.params(), shape.architecture(input)), clips);
            } else {
                assertThat(distance(gradient, stock.gradient().toFloatVector())).isLessThan(1e-6);
            }
            float[][] heard = network.probabilities(clips);
            float[][] stockHeard = stock.probabilities(clips);
            for (int i = 0; i < heard.length; i++) {
                assertThat(heard[i]).containsExactly(stockHeard[i], within(2e-6f));
            }
        }
    }

    /**
     * Deeplearning4j's attention (M2.1) hears right, but its own gradient is not the slope of its own loss. Ours is, by central differences in double.
     */
    private static void assertSlope(float[] gradient, Probe probe, List<Shown> clips) {
        for (Range range : Engine.statistics(probe.network())) {
            Arrays.fill(gradient, range.from(), range.from() + range.count(), 0);
        }
        INDArray direction = Nd4j.create(gradient)
                .castTo(DataType.DOUBLE)
                .reshape(probe.parameters().shape());
        double squared = dot(gradient, gradient);
        double step = 1e-5 / Math.sqrt(squared);
        probe.parameters().addi(direction.mul(step));
        double above = probe.stock().gradient(clips, WEIGHTS, 1);
        probe.parameters().subi(direction.mul(2 * step));
        double below = probe.stock().gradient(clips, WEIGHTS, 1);
        probe.parameters().addi(direction.mul(step));
        assertThat((above - below) / (2 * step) / squared).isCloseTo(1, within(1e-5));
    }

    private record Probe(Arithmetic stock, INDArray parameters, Architecture network) {}

    /** In double: what stock layers compute, without the rounding of theirs. */
    private static Model precise(Model network) {
        return network instanceof ComputationGraph graph
                ? graph.convertDataType(DataType.DOUBLE)
                : ((MultiLayerNetwork) network).convertDataType(DataType.DOUBLE);
    }

    /** Ten updates by Adam on the seed's network in small. */
    @Test
    void tenUpdatesLeadToTheScoresOfStock() {
        NetworkShape shape = new NetworkShape(List.of(64, 32), 64, 0, 0, true);
        InputShape input = new InputShape(40, CLASSES);
        List<Shown> clips = clips(new Random(8), 32, 40, false);
        Network ours = Network.untrained(shape, TrainingSettings.standard(1, 9), input);
        Network theirs = Network.untrained(shape, TrainingSettings.standard(1, 9), input);
        Arithmetic stock = new StockArithmetic(theirs.dl4j(), shape.architecture(input));
        Updates ourUpdates = updates(ours);
        Updates theirUpdates = updates(theirs);
        for (int step = 0; step < 10; step++) {
            Course course = new Course(step, 10, 1);
            double ourLoss = ours.arithmetic().gradient(clips, WEIGHTS, 1);
            double theirLoss = stock.gradient(clips, WEIGHTS, 1);
            assertThat(ourLoss).isCloseTo(theirLoss, within(1e-5));
            ourUpdates.step(ours.arithmetic().gradient(), course, 0);
            theirUpdates.step(stock.gradient(), course, 0);
        }
    }

    private static Updates updates(Network network) {
        return new Updates(
                Optimization.plain("adam", 1e-3),
                network.dl4j().params(),
                network.shape().architecture(network.input()));
    }

    /** Central differences, for all that stock layers cannot be asked: both directions with the last frame, attention and directions with masks. */
    @ParameterizedTest
    @MethodSource("unasked")
    void theGradientIsTheSlopeOfTheLoss(NetworkShape shape) {
        InputShape input = new InputShape(12, CLASSES);
        List<Shown> clips = clips(new Random(6), 9, 12, true);
        Random random = new Random(7);
        try (Network network = Network.untrained(shape, TrainingSettings.standard(1, 5), input)) {
            float[] weights = network.weights();
            network.arithmetic().gradient(clips, WEIGHTS, 3);
            float[] gradient = network.arithmetic().gradient().toFloatVector();
            for (Range range : Engine.statistics(shape.architecture(input))) {
                Arrays.fill(gradient, range.from(), range.from() + range.count(), 0);
            }
            // Along the gradient, and along random directions that the gradient has much to say of.
            for (int trial = 0; trial < 4; trial++) {
                float[] direction = gradient.clone();
                for (int i = 0; trial > 0 && i < direction.length; i++) {
                    direction[i] *= random.nextBoolean() ? 1 : 0;
                }
                double slope = dot(gradient, direction);
                double step = 2e-3 / Math.sqrt(dot(direction, direction));
                double above = lossAt(network, weights, direction, step, clips);
                double below = lossAt(network, weights, direction, -step, clips);
                assertThat((above - below) / (2 * step)).isCloseTo(slope, within(0.01 * slope));
            }
        }
    }

    static List<NetworkShape> unasked() {
        NetworkShape plain = new NetworkShape(List.of(6, 6), 5, 0, 0, true);
        return List.of(
                plain,
                plain.withRecurrence(true, false, Pooling.LAST),
                plain.withRecurrence(true, true, Pooling.LAST),
                plain.withRecurrence(true, false, Pooling.MAX),
                plain.withRecurrence(true, false, Pooling.ATTENTION),
                plain.withRecurrence(false, true, Pooling.MEAN),
                new NetworkShape(List.of(12, 12), 5, 0.3, 0.3, true)
                        .withRecurrence(false, true, Pooling.ATTENTION)
                        .withStart(0.2, 1));
    }

    private static double lossAt(Network network, float[] weights, float[] direction, double step, List<Shown> clips) {
        float[] moved = weights.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (step * direction[i]);
        }
        network.setWeights(moved);
        return network.arithmetic().gradient(clips, WEIGHTS, 3);
    }

    /** Rounding to 8 bits of precision moves a gradient by about that much, and does not turn it. */
    @Test
    void bfloat16IsNearFloat32() {
        NetworkShape shape = new NetworkShape(List.of(64, 32), 32, 0, 0, true);
        InputShape input = new InputShape(40, CLASSES);
        List<Shown> clips = clips(new Random(9), 32, 40, true);
        TrainingSettings settings = TrainingSettings.standard(1, 4);
        Network exact = Network.untrained(shape, settings, input);
        Network rounded = Network.untrained(shape, settings.with(settings.optimization(), Precision.BF16), input);

        double loss = rounded.arithmetic().gradient(clips, WEIGHTS, 1);

        assertThat(loss).isCloseTo(exact.arithmetic().gradient(clips, WEIGHTS, 1), within(0.02));
        float[] gradient = rounded.arithmetic().gradient().toFloatVector();
        assertThat(distance(gradient, exact.arithmetic().gradient().toFloatVector()))
                .isBetween(1e-6, 0.05);
    }

    private static List<Shown> clips(Random random, int count, int inputs, boolean masked) {
        int frames = 1 + random.nextInt(40);
        List<Shown> clips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int own = masked ? 1 + random.nextInt(frames) : frames;
            float[] values = new float[inputs * own];
            for (int j = 0; j < values.length; j++) {
                values[j] = (float) random.nextGaussian();
            }
            float[] label = new float[CLASSES];
            label[random.nextInt(CLASSES)] = 1;
            clips.add(new Shown(values, own, label));
        }
        return clips;
    }

    /** Relative, Euclidean. */
    private static double distance(float[] actual, float[] expected) {
        double apart = 0;
        for (int i = 0; i < expected.length; i++) {
            apart += Math.pow(actual[i] - expected[i], 2);
        }
        return Math.sqrt(apart / dot(expected, expected));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
