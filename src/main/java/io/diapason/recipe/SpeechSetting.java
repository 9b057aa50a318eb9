package io.diapason.recipe;

import io.diapason.search.space.Vocabulary.Accepted;
import io.diapason.search.space.Vocabulary.Kind;
import io.diapason.speech.model.Optimizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a trial can be told about features, network and training: name, kind, range, the value where a search does not name it
 * (the seed's), and what it does. The one table behind the search-space vocabulary, the recipe and {@code train}'s defaults.
 */
enum SpeechSetting {
    LSTM_1_UNITS(integer(1, 1_024), 256L, "Units of the first LSTM layer: more can remember more and train slower."),
    LSTM_2_UNITS(integer(0, 1_024), 128L, "Units of the second LSTM layer; 0 leaves the layer out."),
    LSTM_3_UNITS(integer(0, 1_024), 0L, "Units of a third LSTM layer; 0 leaves the layer out."),
    DENSE_UNITS(integer(1, 2_048), 256L, "Units of the dense ReLU layer before the softmax."),
    DROPOUT_LSTM(
            real(0, 0.9),
            0.4,
            "Share of activations dropped after each LSTM layer: more fits the training clips less closely."),
    DROPOUT_DENSE(real(0, 0.9), 0.5, "Share of activations dropped after the dense layer."),
    BATCH_NORM(
            new Range(Kind.BOOLEAN, 0, 0, Set.of()),
            true,
            "Normalise the output of each LSTM layer over batch and time."),
    BATCH_SIZE(integer(2, 4_096), 128L, "Clips per training step: smaller makes more and noisier steps."),
    LEARNING_RATE(real(1e-8, 10), 1e-3, "Step size of the optimizer; usually the setting that matters most."),
    OPTIMIZER(
            new Range(Kind.TEXT, 0, 0, new LinkedHashSet<>(Optimizer.labels())),
            "adam",
            "How gradients become steps: adam, nadam, rmsprop, or sgd with Nesterov momentum 0.9."),
    PATIENCE(integer(0, 10_000), 10L, "Epochs without a better validation score before training ends; 0 = never."),
    SAMPLE_RATE(integer(8_000, 48_000), 22_050L, "Sample rate in Hz that recordings are converted to."),
    DURATION(real(0.25, 30), 3.0, "Seconds of each recording that are used; shorter ones are padded with silence."),
    OFFSET(real(0, 60), 0.0, "Seconds skipped at the start of each recording."),
    N_MFCC(integer(1, 256), 40L, "Mel-frequency cepstral coefficients per frame, at most n_mels."),
    N_MELS(integer(8, 256), 128L, "Mel bands that the coefficients are computed from."),
    N_FFT(
            integer(256, 8_192),
            2_048L,
            "Frame length in samples, a power of two: longer hears finer pitch and coarser time."),
    HOP_LENGTH(
            integer(32, 8_192),
            512L,
            "Samples between frames, at most n_fft: larger makes fewer frames and faster trials."),
    DELTAS(integer(0, 2), 1L, "Orders of change over time added to the coefficients: 0, 1 or 2.");

    private final Accepted accepted;
    private final Object standard;

    SpeechSetting(Range range, Object standard, String effect) {
        this.standard = standard;
        this.accepted =
                new Accepted(range.kind(), range.min(), range.max(), range.values(), Optional.of(standard), effect);
    }

    /** Name as search spaces spell it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Accepted accepted() {
        return accepted;
    }

    /** The value where a search does not name the setting. */
    Object standard() {
        return standard;
    }

    static Optional<SpeechSetting> named(String label) {
        return Arrays.stream(values()).filter(s -> s.label().equals(label)).findFirst();
    }

    /**
     * The value as this setting's type: Long, Double, Boolean or String; an integral number may be written either way.
     *
     * @throws IllegalArgumentException where type or range is wrong
     */
    Object checked(Object value) {
        return switch (accepted.kind()) {
            case INTEGER -> whole(value);
            case REAL -> inRange(number(value));
            case BOOLEAN -> {
                require(value instanceof Boolean, "must be true or false", value);
                yield value;
            }
            case TEXT -> {
                require(
                        value instanceof String && accepted.values().contains(value),
                        "must be one of " + accepted.values(),
                        value);
                yield value;
            }
        };
    }

    private Long whole(Object value) {
        double number = inRange(number(value));
        require(number == Math.rint(number), "must be a whole number", value);
        return (long) number;
    }

    private double number(Object value) {
        if (value instanceof Number) {
            return ((Number) value).doubleValue();
        }
        throw new IllegalArgumentException(label() + " must be a number, but is " + value);
    }

    private double inRange(double number) {
        boolean within = number >= accepted.min() && number <= accepted.max();
        require(within, "must be " + accepted.min() + " to " + accepted.max(), number);
        return number;
    }

    private void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(label() + " " + rule + ", but is " + value);
        }
    }

    private static Range integer(long min, long max) {
        return new Range(Kind.INTEGER, min, max, Set.of());
    }

    private static Range real(double min, double max) {
        return new Range(Kind.REAL, min, max, Set.of());
    }

    private record Range(Kind kind, double min, double max, Set<String> values) {}
}
