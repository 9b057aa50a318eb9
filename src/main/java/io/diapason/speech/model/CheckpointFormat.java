package io.diapason.speech.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a checkpoint, all numbers little endian: magic (8), format (4), length of the header (4), the header as JSON, four blocks of floats, and
 * the SHA-256 of all before (32). A block is its length (4), then its numbers. In order: weights, updater, weights of the best epoch, what was said
 * after it, clip by clip; the last two are empty where there is no best epoch.
 */
final class CheckpointFormat {
    private static final byte[] MAGIC = "DIAPCKPT".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    /** The header of 10,000 epochs has about 3 MB. */
    private static final int LONGEST_HEADER = 1 << 24;

    private static final ObjectMapper JSON = new ObjectMapper();

    private CheckpointFormat() {}

    /** What is no long row of floats. */
    private record Header(
            String identity,
            int epoch,
            @Nullable BestHeader best,
            List<EpochResult> history,
            int reductions,
            int epochsSinceBetter,
            double seconds,
            Map<String, String> environment) {
        static Header of(Checkpoint checkpoint) {
            return new Header(
                    checkpoint.identity(),
                    checkpoint.epoch(),
                    checkpoint.best().map(BestHeader::of).orElse(null),
                    checkpoint.history(),
                    checkpoint.reductions(),
                    checkpoint.epochsSinceBetter(),
                    checkpoint.seconds(),
                    checkpoint.environment());
        }
    }

    private record BestHeader(int epoch, int classes) {
        static BestHeader of(Checkpoint.Best best) {
            return new BestHeader(best.epoch(), best.probabilities()[0].length);
        }
    }

    static void write(Checkpoint checkpoint, FileChannel channel) throws IOException {
        byte[] header = JSON.writeValueAsBytes(Header.of(checkpoint));
        if (header.length > LONGEST_HEADER) {
            throw new IOException("the header of a checkpoint must have at most " + LONGEST_HEADER + " bytes, but has "
                    + header.length);
        }
        HashedOutput out = new HashedOutput(channel);
        out.put(MAGIC);
        out.put(FORMAT);
        out.put(header.length);
        out.put(header);
        out.put(checkpoint.weights());
        out.put(checkpoint.updater());
        out.put(checkpoint.best().map(Checkpoint.Best::weights).orElse(new float[0]));
        out.put(checkpoint.best().map(best -> flat(best.probabilities())).orElse(new float[0]));
        out.end();
    }

    /**
     * Nothing is understood before the sum is known to fit.
     *
     * @throws IOException              where it is no checkpoint, damaged or of another format; says which
     * @throws IllegalArgumentException where its parts do not fit each other
     */
    static Checkpoint read(FileChannel channel) throws IOException {
        HashedInput in = new HashedInput(channel);
        if (!Arrays.equals(in.bytes(MAGIC.length), MAGIC)) {
            throw new IOException("it is no checkpoint");
        }
        int format = in.number();
        if (format != FORMAT) {
            throw new IOException("it must have format " + FORMAT + ", but has " + format);
        }
        byte[] header = in.bytes(in.number());
        float[] weights = in.block();
        float[] updater = in.block();
        float[] bestWeights = in.block();
        float[] said = in.block();
        in.end();
        Header read = JSON.readValue(header, Header.class);
        return new Checkpoint(
                read.identity,
                read.epoch,
                weights,
                updater,
                Optional.ofNullable(read.best)
                        .map(best -> new Checkpoint.Best(best.epoch, bestWeights, rows(said, best.classes))),
                read.history,
                read.reductions,
                read.epochsSinceBetter,
                read.seconds,
                read.environment);
    }

    private static float[] flat(float[][] rows) {
        int columns = rows[0].length;
        float[] flat = new float[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * columns, columns);
        }
        return flat;
    }

    private static float[][] rows(float[] flat, int columns) {
        Rules.require(
                columns >= 1 && flat.length % columns == 0,
                "judgements must be of a number of classes that divides " + flat.length,
                columns);
        float[][] rows = new float[flat.length / columns][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(flat, i * columns, (i + 1) * columns);
        }
        return rows;
    }
}
