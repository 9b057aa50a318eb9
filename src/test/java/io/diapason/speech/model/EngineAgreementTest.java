package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.speech.engine.Activation;
import io.diapason.speech.engine.Architecture;
import io.diapason.speech.engine.Engine;
import io.diapason.speech.engine.Pooling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The engine computes what stock Deeplearning4j layers compute. */
class EngineAgreementTest {
    private static final int CLASSES = 5;

    static IntStream seeds() {
        return IntStream.range(0, 24);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void gradientsOfRandomNetworksEqualStock(int seed) {
        Random random = new Random(seed);
        int layers = 1 + random.nextInt(3);
        List<Integer> units =
                IntStream.range(0, layers).mapToObj(i -> 1 + random.nextInt(70)).toList();
        boolean batchNorm = random.nextBoolean();
        int inputs = 1 + random.nextInt(110);
        int dense = 1 + random.nextInt(40);
        boolean masked = random.nextBoolean();
        List<Shown> clips = clips(random, 2 + random.nextInt(40), inputs, masked);

        NetworkShape shape = new NetworkShape(units, dense, 0, 0, batchNorm);
        MultiLayerNetwork stock =
                Training.network(shape, TrainingSettings.standard(1, seed + 1), new InputShape(inputs, CLASSES));
        Architecture architecture = new Architecture(
                inputs,
                units,
                false,
                false,
                Pooling.LAST,
                batchNorm,
                List.of(dense),
                Activation.RELU,
                new Architecture.Dropouts(0, 0, 0),
                CLASSES);
        INDArray gradient = Nd4j.zeros(stock.numParams());
        try (Engine engine =
                new Engine(architecture, (FloatPointer) stock.params().data().pointer(), (FloatPointer)
                        gradient.data().pointer())) {
            float[] ones = new float[CLASSES];
            Arrays.fill(ones, 1);
            double loss = engine.gradient(clips, ones, 1);

            stock.setInput(Batch.features(clips));
            stock.setLabels(Batch.labels(clips));
            stock.setLayerMaskArrays(Batch.mask(clips), null);
            stock.computeGradientAndScore();
            float[] expected = stock.getFlattenedGradients().toFloatVector();
            stock.clearLayerMaskArrays();
            float[] actual = gradient.toFloatVector();
            List<io.diapason.speech.engine.Range> statistics = engine.statistics();
            for (int i = 0; i < expected.length; i++) {
                int at = i;
                if (statistics.stream().noneMatch(r -> at >= r.from() && at < r.from() + r.count())) {
                    expected[i] /= clips.size();
                }
            }
            System.out.println(units + " bn " + batchNorm + " F " + inputs + " masked " + masked + " m " + clips.size()
                    + " loss " + loss + " " + stock.score() + " rel " + distance(actual, expected));
            assertThat(loss).isCloseTo(stock.score(), org.assertj.core.api.Assertions.within(1e-6));
            assertThat(distance(actual, expected)).isLessThan(1e-6);
        }
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
        double size = 0;
        for (int i = 0; i < expected.length; i++) {
            apart += Math.pow(actual[i] - expected[i], 2);
            size += Math.pow(expected[i], 2);
        }
        return Math.sqrt(apart / size);
    }
}
