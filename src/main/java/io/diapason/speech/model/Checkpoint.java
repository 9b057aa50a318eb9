package io.diapason.speech.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All that a training is after an epoch. Whoever goes on from it ends with the very weights of a training that was never interrupted, to the bit.
 *
 * <p>No random stream is in it, and no order of clips: both follow anew from (seed, epoch) when an epoch begins, and what is done to a clip from
 * (seed, epoch, clip). Nothing else of a training outlives an epoch.
 *
 * @param identity          SHA-256 in lower-case hex of everything the training follows from: shape of the network, settings, shape of the input,
 *                          fingerprint of the data. Trainings of equal identity have equal checkpoints
 * @param epoch             the last one that is complete, from 1
 * @param weights           all numbers of the network, running statistics of batch normalisation included; owned by this record
 * @param updater           what the optimizer remembers, e.g. moments; empty where it remembers nothing; owned by this record
 * @param best              the epoch whose weights would be kept if training ended now; empty where none could be judged
 * @param history           every epoch from 1 to {@code epoch}, in order
 * @param reductions        how often the schedule has reduced the learning rate, 0 or more
 * @param epochsSinceBetter what patience of schedule and early stopping count, 0 to {@code epoch}
 * @param seconds           trained so far, all attempts together, wall clock
 * @param environment       {@link Backend#environment} of the process that wrote it
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes that are handed over, not shared; nobody compares checkpoints
public record Checkpoint(
        String identity,
        int epoch,
        float[] weights,
        float[] updater,
        Optional<Best> best,
        List<EpochResult> history,
        int reductions,
        int epochsSinceBetter,
        double seconds,
        Map<String, String> environment) {
    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{64}");

    /** Throws {@link IllegalArgumentException} where parts do not fit each other. */
    public Checkpoint {
        history = List.copyOf(history);
        environment = Map.copyOf(environment);
        Rules.require(
                IDENTITY.matcher(identity).matches(), "a checkpoint's identity must be a SHA-256 in hex", identity);
        Rules.require(epoch >= 1, "a checkpoint's epoch must be 1 or more", epoch);
        Rules.require(weights.length >= 1, "a checkpoint must have at least 1 weight", weights.length);
        Rules.require(history.size() == epoch, "a checkpoint's history must have " + epoch + " epochs", history.size());
        for (int i = 0; i < epoch; i++) {
            int told = history.get(i).epoch();
            Rules.require(told == i + 1, "epoch " + (i + 1) + " of a checkpoint's history must be in its place", told);
        }
        best.ifPresent(kept -> requireFit(kept, epoch, weights.length));
        Rules.require(reductions >= 0, "a checkpoint's reductions must be 0 or more", reductions);
        Rules.require(
                epochsSinceBetter >= 0 && epochsSinceBetter <= epoch,
                "a checkpoint's epochs since better must be 0 to " + epoch,
                epochsSinceBetter);
        Rules.require(
                seconds >= 0 && Double.isFinite(seconds), "a checkpoint's seconds must be finite, 0 or more", seconds);
    }

    /**
     * The best epoch so far.
     *
     * @param epoch         which, from 1
     * @param weights       of the network after it, as many as a checkpoint has; owned by this record
     * @param probabilities what the network then said of the validation part, [clips][classes]; owned by this record
     */
    @SuppressWarnings("ArrayRecordComponent") // as above
    public record Best(int epoch, float[] weights, float[][] probabilities) {
        public Best {
            Rules.require(probabilities.length >= 1, "the validation part must have at least 1 clip", 0);
            int classes = probabilities[0].length;
            Rules.require(classes >= 1, "a judgement must be of at least 1 class", classes);
            for (float[] judged : probabilities) {
                Rules.require(
                        judged.length == classes, "a judgement must be of " + classes + " classes", judged.length);
            }
        }
    }

    private static void requireFit(Best best, int epoch, int weights) {
        Rules.require(
                best.epoch() >= 1 && best.epoch() <= epoch,
                "the best epoch of a checkpoint must be 1 to " + epoch,
                best.epoch());
        Rules.require(
                best.weights().length == weights,
                "the best epoch of a checkpoint must have " + weights + " weights",
                best.weights().length);
    }
}
