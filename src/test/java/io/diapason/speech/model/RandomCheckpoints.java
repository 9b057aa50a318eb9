package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Checkpoints of every kind, with any float there is, NaN of any payload included; and what it means that two are the same. */
final class RandomCheckpoints {
    static final String IDENTITY = "0123456789abcdef".repeat(4);
    static final Map<String, String> ENVIRONMENT = Map.of("nd4j", "a.jar", "gemm", "a", "threads", "1");

    private final Random random;

    RandomCheckpoints(long seed) {
        this.random = new Random(seed);
    }

    Checkpoint next(int weights) {
        int epoch = 1 + random.nextInt(12);
        return new Checkpoint(
                IDENTITY,
                epoch,
                floats(weights),
                floats(random.nextBoolean() ? 0 : 2 * weights),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(best(epoch, weights)),
                IntStream.rangeClosed(1, epoch).mapToObj(this::result).toList(),
                random.nextInt(5),
                random.nextInt(epoch + 1),
                random.nextDouble() * 1e4,
                ENVIRONMENT);
    }

    private Checkpoint.Best best(int epoch, int weights) {
        int classes = 1 + random.nextInt(8);
        float[][] said = IntStream.rangeClosed(0, random.nextInt(20))
                .mapToObj(clip -> floats(classes))
                .toArray(float[][]::new);
        return new Checkpoint.Best(1 + random.nextInt(epoch), floats(weights), said);
    }

    private float[] floats(int length) {
        float[] floats = new float[length];
        for (int i = 0; i < length; i++) {
            floats[i] = Float.intBitsToFloat(random.nextInt());
        }
        return floats;
    }

    private EpochResult result(int epoch) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        List.of("loss", "accuracy", "uar").forEach(metric -> metrics.put(metric, number()));
        return new EpochResult(epoch, metrics, random.nextDouble());
    }

    private double number() {
        return switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> Double.NEGATIVE_INFINITY;
            case 2 -> -0.0;
            case 3 -> Double.MIN_VALUE;
            default -> random.nextGaussian();
        };
    }

    static void assertSame(Checkpoint actual, Checkpoint expected) {
        assertThat(bits(actual.weights())).isEqualTo(bits(expected.weights()));
        assertThat(bits(actual.updater())).isEqualTo(bits(expected.updater()));
        assertThat(actual.best().isPresent()).isEqualTo(expected.best().isPresent());
        if (actual.best().isPresent()) {
            Checkpoint.Best best = actual.best().get();
            Checkpoint.Best other = expected.best().orElseThrow();
            assertThat(best.epoch()).isEqualTo(other.epoch());
            assertThat(bits(best.weights())).isEqualTo(bits(other.weights()));
            assertThat(bits(best.probabilities())).isEqualTo(bits(other.probabilities()));
        }
        assertThat(rest(actual)).isEqualTo(rest(expected));
        for (int i = 0; i < actual.epoch(); i++) {
            assertThat(actual.history().get(i).metrics().keySet())
                    .containsExactlyElementsOf(
                            expected.history().get(i).metrics().keySet());
        }
    }

    private static List<Object> rest(Checkpoint c) {
        return List.of(
                c.identity(),
                c.epoch(),
                c.history(),
                c.reductions(),
                c.epochsSinceBetter(),
                c.seconds(),
                c.environment());
    }

    private static ByteBuffer bits(float[]... rows) {
        ByteBuffer bits = ByteBuffer.allocate(Float.BYTES
                * IntStream.range(0, rows.length).map(i -> rows[i].length).sum());
        for (float[] row : rows) {
            for (float number : row) {
                bits.putInt(Float.floatToRawIntBits(number));
            }
        }
        return bits.flip();
    }
}
