package io.diapason.search.space;

import io.diapason.search.space.Vocabulary.Accepted;
import io.diapason.search.space.Vocabulary.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A vocabulary like the one of voice emotion, written by hand: these packages know nothing of sound. */
final class TestVocabulary {
    private TestVocabulary() {}

    static Vocabulary get() {
        return new Vocabulary(
                Map.of(
                        "uar",
                        Direction.MAXIMIZE,
                        "accuracy",
                        Direction.MAXIMIZE,
                        "macro_f1",
                        Direction.MAXIMIZE,
                        "loss",
                        Direction.MINIMIZE,
                        "min_recall",
                        Direction.MAXIMIZE,
                        "parameters",
                        Direction.MINIMIZE,
                        "inference_ms",
                        Direction.MINIMIZE),
                Set.of("parameters", "inference_ms"),
                Set.of("synthetic", "ravdess", "crema-d", "savee", "tess", "meld", "emo-db", "csv:"),
                Set.of(
                        "random",
                        "speaker-holdout",
                        "speaker-independent",
                        "speaker-kfold",
                        "leave-one-speaker-out",
                        "leave-one-corpus-out",
                        "text-independent",
                        "official"),
                Set.of("angry", "calm", "disgust", "fearful", "happy", "neutral", "sad", "surprised"),
                parameters(),
                Map.of(
                        "auto", Map.of(),
                        "random", Map.of(),
                        "grid", Map.of("order", texts("sequential", "random"), "points", whole(2, 1000)),
                        "genetic", Map.of("population", whole(4, 1000), "mutation_rate", real(0.005, 1))),
                Map.of(
                        "auto",
                        Map.of(),
                        "none",
                        Map.of(),
                        "median",
                        Map.of("warmup_epochs", whole(0, 10_000), "min_trials", whole(1, 10_000)),
                        "asha",
                        Map.of("min_epochs", whole(1, 10_000), "eta", whole(2, 10))));
    }

    /** The same and {@code label}, which takes any text. */
    static Vocabulary withLabels() {
        Vocabulary plain = get();
        Map<String, Accepted> parameters = new LinkedHashMap<>(plain.parameters());
        parameters.put("label", texts());
        return new Vocabulary(
                plain.metrics(),
                plain.costs(),
                plain.corpora(),
                plain.protocols(),
                plain.emotions(),
                parameters,
                plain.samplers(),
                plain.stoppingRules());
    }

    private static Map<String, Accepted> parameters() {
        Map<String, Accepted> parameters = new LinkedHashMap<>();
        for (String layer : new String[] {"lstm_1_units", "lstm_2_units", "lstm_3_units", "dense_units"}) {
            parameters.put(layer, whole(0, 1024));
        }
        parameters.put("bidirectional", truth());
        parameters.put("residual", truth());
        parameters.put("pooling", texts("last", "mean", "max", "attention"));
        parameters.put("dense_layers", whole(0, 3));
        parameters.put("activation", texts("relu", "leakyrelu", "elu", "swish", "tanh"));
        parameters.put("dropout_input", real(0, 0.95));
        parameters.put("schedule", texts("constant", "cosine", "one_cycle", "plateau"));
        parameters.put("warmup_epochs", whole(0, 100));
        parameters.put("weight_decay", real(0, 0.1));
        parameters.put("clip_norm", real(0, 100));
        parameters.put("init_gain", real(0.1, 3));
        parameters.put("precision", texts("float32", "bf16"));
        parameters.put("dropout_lstm", real(0, 0.95));
        parameters.put("dropout_dense", real(0, 0.95));
        parameters.put("batch_norm", truth());
        parameters.put("batch_size", whole(1, 1024));
        parameters.put("learning_rate", real(1e-6, 1));
        parameters.put("optimizer", texts("adam", "adamw", "nadam", "rmsprop", "sgd"));
        parameters.put("patience", whole(0, 1000));
        parameters.put("sample_rate", whole(8000, 48_000));
        parameters.put("duration", real(0.25, 30));
        parameters.put("offset", real(-5, 60));
        parameters.put("n_mfcc", whole(1, 128));
        parameters.put("n_mels", whole(8, 256));
        parameters.put("n_fft", whole(256, 8192));
        parameters.put("hop_length", whole(32, 8192));
        parameters.put("deltas", whole(0, 2));
        parameters.put("window", texts("hann", "hamming"));
        parameters.put("fmin", real(0, 4_000));
        parameters.put("fmax", real(0, 24_000));
        parameters.put("trim_db", real(0, 120));
        parameters.put("padding", texts("end", "centre", "mask"));
        parameters.put("normalisation", transductive("speaker", "global", "utterance"));
        parameters.put("tonnetz_source", texts("stft", "cqt"));
        parameters.put("mfcc", new Accepted(Kind.BOOLEAN, 0, 0, Set.of(), Optional.of(true), ""));
        for (String feature : new String[] {"chroma", "mel", "contrast", "tonnetz", "rms"}) {
            parameters.put(feature, truth());
        }
        for (String feature : new String[] {"zcr", "centroid", "bandwidth", "rolloff", "flatness"}) {
            parameters.put(feature, truth());
        }
        parameters.put("augment_share", real(0, 1));
        parameters.put("noise_snr", real(0, 60));
        parameters.put("speed_change", real(0, 0.3));
        parameters.put("pitch_change", real(0, 4));
        parameters.put("shift", real(0, 1));
        parameters.put("gain_change", real(0, 20));
        parameters.put("time_mask", whole(0, 100));
        parameters.put("freq_mask", whole(0, 100));
        parameters.put("mixup", real(0, 2));
        parameters.put("class_weights", texts("none", "balanced", "sqrt"));
        parameters.put("label_smoothing", real(0, 0.5));
        return parameters;
    }

    private static Accepted whole(double min, double max) {
        return new Accepted(Kind.INTEGER, min, max, Set.of(), Optional.empty(), "");
    }

    private static Accepted real(double min, double max) {
        return new Accepted(Kind.REAL, min, max, Set.of(), Optional.empty(), "");
    }

    private static Accepted truth() {
        return new Accepted(Kind.BOOLEAN, 0, 0, Set.of(), Optional.empty(), "");
    }

    /** The first of the values needs a permission. */
    private static Accepted transductive(String first, String... others) {
        Set<String> values = new HashSet<>(Set.of(others));
        values.add(first);
        return new Accepted(Kind.TEXT, 0, 0, values, Optional.empty(), "", Set.of(first));
    }

    private static Accepted texts(String... values) {
        return new Accepted(Kind.TEXT, 0, 0, Set.of(values), Optional.empty(), "");
    }
}
