package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.speech.features.Bands;
import io.diapason.speech.features.Framing;
import io.diapason.speech.features.LibrosaArrays;
import io.diapason.speech.features.Window;
import java.util.Locale;
import java.util.Map;

/**
 * How golden arrays were computed; refuses what Diapason computes in one way only and librosa was asked for in another.
 *
 * @param file       what messages call the index
 * @param parameters name → value; what is not there is as in the seed
 */
record GoldenIndex(String file, JsonNode parameters) {
    /** Parameter → the only value there is here; texts by their first word. */
    private static final Map<String, Object> FIXED = Map.ofEntries(
            Map.entry("center", true),
            Map.entry("pad_mode", "constant"),
            Map.entry("htk", false),
            Map.entry("mel_norm", "slaney"),
            Map.entry("power", 2.0),
            Map.entry("dct_type", 2.0),
            Map.entry("dct_norm", "ortho"),
            Map.entry("lifter", 0.0),
            Map.entry("delta_width", 9.0),
            Map.entry("delta_mode", "interp"),
            Map.entry("n_chroma", 12.0),
            Map.entry("chroma_norm", "inf"),
            Map.entry("contrast_n_bands", 6.0),
            Map.entry("contrast_fmin", 200.0),
            Map.entry("contrast_quantile", 0.02),
            Map.entry("rolloff", 0.85),
            Map.entry("zcr_center_pad", "edge"));

    int sampleRate() {
        return whole("sr", 22_050);
    }

    /** Seconds skipped at the start of each recording. */
    double offset() {
        return number("offset_s", 0);
    }

    /** Seconds taken of each recording. */
    double duration() {
        return number("duration_s", 3);
    }

    /** Computes what the arrays hold. */
    LibrosaArrays arrays() {
        FIXED.forEach(this::requireFixed);
        requireFullWindow();
        try {
            int mels = whole("n_mels", 128);
            return new LibrosaArrays(sampleRate(), framing(), new Bands(mels, whole("n_mfcc", 40)));
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.BAD_INPUT, file + ": parameters that are not supported: " + e.getMessage());
        }
    }

    private Framing framing() {
        double half = sampleRate() / 2.0;
        double highest = number("fmax", half);
        return new Framing(
                whole("n_fft", 2_048),
                whole("hop_length", 512),
                window(),
                number("fmin", 0),
                highest >= half ? 0 : highest);
    }

    private Window window() {
        String name = firstWord(parameters.path("window").asText("hann"));
        return Window.find(name.equals("boxcar") || name.equals("ones") ? "rectangular" : name)
                .orElseThrow(() -> new IllegalArgumentException("window must be one Diapason knows, but is " + name));
    }

    private void requireFixed(String name, Object only) {
        JsonNode value = parameters.path(name);
        boolean same = value.isMissingNode()
                || (only instanceof Boolean truth && value.isBoolean() && value.asBoolean() == truth)
                || (only instanceof Double number && value.isNumber() && value.asDouble() == number)
                || (only instanceof String text && firstWord(value.asText()).equals(text));
        if (!same) {
            throw new Failure(
                    Failure.BAD_INPUT,
                    file + ": " + name + " must be " + only + ", which is all that is computed here, but is " + value);
        }
    }

    private void requireFullWindow() {
        int size = whole("n_fft", 2_048);
        if (whole("win_length", size) != size) {
            throw new Failure(
                    Failure.BAD_INPUT,
                    file + ": win_length must equal n_fft (" + size + "), but is " + parameters.path("win_length"));
        }
    }

    private int whole(String name, int otherwise) {
        double value = number(name, otherwise);
        if (value != Math.rint(value) || Math.abs(value) > 1_000_000) {
            throw new Failure(Failure.BAD_INPUT, file + ": " + name + " must be a whole number, but is " + value);
        }
        return (int) value;
    }

    private double number(String name, double otherwise) {
        JsonNode value = parameters.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isNumber()) {
            throw new Failure(Failure.BAD_INPUT, file + ": " + name + " must be a number, but is " + value);
        }
        return value.asDouble();
    }

    private static String firstWord(String text) {
        return text.toLowerCase(Locale.ROOT).strip().split("[^a-z0-9]", 2)[0];
    }
}
