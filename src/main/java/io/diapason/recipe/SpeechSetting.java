package io.diapason.recipe;

import static io.diapason.recipe.Range.bool;
import static io.diapason.recipe.Range.integer;
import static io.diapason.recipe.Range.real;
import static io.diapason.recipe.Range.text;

import io.diapason.search.space.Vocabulary.Accepted;
import io.diapason.speech.engine.Activation;
import io.diapason.speech.engine.Pooling;
import io.diapason.speech.features.Normalisation;
import io.diapason.speech.features.Padding;
import io.diapason.speech.features.Window;
import io.diapason.speech.model.ClassWeights;
import io.diapason.speech.model.Optimizer;
import io.diapason.speech.model.Precision;
import io.diapason.speech.model.Schedule;
import java.util.Arrays;
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
    BIDIRECTIONAL(
            bool(),
            false,
            "Whether every LSTM layer reads the clip backwards, too, with as many units again: twice as slow, twice as wide."),
    RESIDUAL(
            bool(),
            false,
            "Whether an LSTM layer's input is added to its output where both are equally wide: deep networks learn more easily."),
    POOLING(
            text(Pooling.labels()),
            "last",
            "How the frames become one vector after the last LSTM layer: its last output, the mean or the largest over all, or a learned weighted mean (attention)."),
    DENSE_LAYERS(integer(0, 3), 1L, "Dense layers before the softmax; 0 leads straight to it."),
    DENSE_UNITS(integer(1, 2_048), 256L, "Units of each dense layer."),
    ACTIVATION(text(Activation.labels()), "relu", "What each dense layer makes of its sums."),
    DROPOUT_INPUT(
            real(0, 0.9),
            0.0,
            "Share of the features dropped before the first LSTM layer: more relies less on any one of them."),
    DROPOUT_LSTM(
            real(0, 0.9),
            0.4,
            "Share of activations dropped after each LSTM layer: more fits the training clips less closely."),
    DROPOUT_DENSE(real(0, 0.9), 0.5, "Share of activations dropped after each dense layer."),
    BATCH_NORM(bool(), true, "Normalise the output of each LSTM layer over batch and time."),
    BATCH_SIZE(integer(2, 4_096), 128L, "Clips per training step: smaller makes more and noisier steps."),
    LEARNING_RATE(real(1e-8, 10), 1e-3, "Step size of the optimizer; usually the setting that matters most."),
    OPTIMIZER(
            text(Optimizer.labels()),
            "adam",
            "How gradients become steps: adam, adamw, nadam, rmsprop, or sgd with Nesterov momentum 0.9."),
    SCHEDULE(
            text(Schedule.labels()),
            "constant",
            "How the learning rate changes: not at all, down a cosine to 0, up and down once (one_cycle), or halved after 3 epochs without progress (plateau)."),
    WARMUP_EPOCHS(
            integer(0, 100),
            0L,
            "Epochs in which the learning rate rises from 0 to its value; one_cycle has its own and takes none."),
    WEIGHT_DECAY(
            real(0, 0.1),
            0.0,
            "How much weights are pulled towards 0: apart from the gradient with adamw, as part of it with the others."),
    CLIP_NORM(
            real(0, 100),
            0.0,
            "Longest gradient, over all parameters: a longer one is scaled down, which tames outliers; 0 = never."),
    INIT_GAIN(real(0.1, 3), 1.0, "Size of the LSTM layers' initial weights; 0.6 starts about as PyTorch and Keras do."),
    PRECISION(
            text(Precision.labels()),
            "float32",
            "What matrix products are computed in: bf16 is faster on processors with AMX, and a little less exact."),
    PATIENCE(integer(0, 10_000), 10L, "Epochs without a better validation score before training ends; 0 = never."),
    SAMPLE_RATE(integer(8_000, 48_000), 22_050L, "Sample rate in Hz that recordings are converted to."),
    DURATION(
            real(0.25, 30), 3.0, "Seconds of each recording that are used; padding says what happens to shorter ones."),
    OFFSET(real(0, 60), 0.0, "Seconds skipped at the start of each recording, before silence is cut."),
    N_MFCC(integer(1, 256), 40L, "Mel-frequency cepstral coefficients per frame, at most n_mels."),
    N_MELS(integer(8, 256), 128L, "Mel bands that the coefficients are computed from, and rows of mel."),
    N_FFT(
            integer(256, 8_192),
            2_048L,
            "Frame length in samples, a power of two: longer hears finer pitch and coarser time."),
    HOP_LENGTH(
            integer(32, 8_192),
            512L,
            "Samples between frames, at most n_fft: larger makes fewer frames and faster trials."),
    DELTAS(integer(0, 2), 1L, "Orders of change over time added to the coefficients: 0, 1 or 2."),
    WINDOW(text(Window.values(), Window::label), "hann", "Weights of the samples of a frame."),
    FMIN(real(0, 4_000), 0.0, "Band limit in Hz: what lies below is heard by no spectral feature."),
    FMAX(
            real(0, 24_000),
            0.0,
            "Band limit in Hz: what lies above is heard by no spectral feature; 0 = half the sample rate. 8,000 hides which corpora were recorded at 16 kHz."),
    TRIM_DB(
            real(0, 120),
            0.0,
            "Silence at both ends that is so many dB below the loudest frame is cut, 10 to 120; 0 = nothing is cut."),
    PADDING(
            text(Padding.values(), Padding::label),
            "end",
            "What fills clips shorter than duration: zeros at the end, zeros on both sides (centre), or nothing (mask: the network ends where the clip ends)."),
    NORMALISATION(
            text(Normalisation.values(), Normalisation::label),
            Set.of(Normalisation.SPEAKER.label()),
            "global",
            "Over what features are standardised: the training part, each utterance, or each speaker; speaker hears test speakers beforehand and needs data.allow_transductive."),
    MFCC(bool(), true, "Whether the network hears the mel-frequency cepstral coefficients and their deltas."),
    CHROMA(bool(), false, "Whether the network hears the 12 pitch classes."),
    MEL(bool(), false, "Whether the network hears the mel spectrogram in dB, n_mels bands."),
    CONTRAST(bool(), false, "Whether the network hears the spectral contrast of 7 bands."),
    TONNETZ(bool(), false, "Whether the network hears the 6 tonal centroids."),
    TONNETZ_SOURCE(
            text(TonnetzSource.values(), TonnetzSource::label),
            "stft",
            "Chroma behind tonnetz: stft, or cqt (constant-Q) as the seed, which takes several times as long to compute."),
    RMS(bool(), false, "Whether the network hears the level of each frame."),
    ZCR(bool(), false, "Whether the network hears the zero crossing rate."),
    CENTROID(bool(), false, "Whether the network hears the mean frequency."),
    BANDWIDTH(bool(), false, "Whether the network hears the spread of frequencies about their mean."),
    ROLLOFF(bool(), false, "Whether the network hears the frequency below which 85 % of the magnitude lies."),
    FLATNESS(bool(), false, "Whether the network hears how noise-like each frame is."),
    AUGMENT_SHARE(
            real(0, 1),
            1.0,
            "Share of the training clips disturbed in an epoch; nothing happens while all amounts are 0."),
    NOISE_SNR(
            real(0, 60),
            0.0,
            "White noise in training clips: the lowest signal-to-noise ratio in dB, drawn from it to 15 dB above; 0 = no noise."),
    SPEED_CHANGE(real(0, 0.3), 0.0, "Training clips are played faster or slower by up to this share, pitch with it."),
    PITCH_CHANGE(real(0, 4), 0.0, "Training voices are raised or lowered by up to so many semitones, tempo kept."),
    SHIFT(real(0, 1), 0.0, "Training clips begin up to so many seconds earlier or later; the end comes round."),
    GAIN_CHANGE(real(0, 20), 0.0, "Training clips are louder or softer by up to so many dB."),
    TIME_MASK(integer(0, 100), 0L, "Widest stretch of frames hidden in a training clip, at most half of it."),
    FREQ_MASK(integer(0, 100), 0L, "Widest band of feature rows hidden in a training clip, at most half of them."),
    MIXUP(real(0, 2), 0.0, "Training clips are mixed in pairs, by a share of Beta(mixup, mixup); 0 = not."),
    CLASS_WEIGHTS(
            text(ClassWeights.labels()),
            "none",
            "Whether clips of rare emotions count more in training: none, balanced (each emotion as much), or sqrt (half way)."),
    LABEL_SMOOTHING(real(0, 0.5), 0.0, "How uncertain training labels are made: share given to all emotions alike.");

    private final Range range;
    private final Accepted accepted;
    private final Object standard;

    SpeechSetting(Range range, Object standard, String effect) {
        this(range, Set.of(), standard, effect);
    }

    SpeechSetting(Range range, Set<String> transductive, Object standard, String effect) {
        this.range = range;
        this.standard = standard;
        this.accepted = new Accepted(
                range.kind(), range.min(), range.max(), range.values(), Optional.of(standard), effect, transductive);
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
        return range.checked(label(), value);
    }
}
