package io.diapason.speech.audio;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Changes the sample rate by a rational ratio with a linear-phase low-pass, a Kaiser-windowed sinc: flat up to 0.913 of
 * the lower Nyquist frequency, at least 126 dB down from that frequency on. These are the figures of soxr's "HQ",
 * librosa's default; the two agree to 90 dB and more below 0.9 of the lower Nyquist frequency and differ in the
 * transition band above.
 *
 * <p>The output has {@code ceil(samples * new / old)} samples, the first at the time of the first input sample; beyond
 * both ends the signal counts as zero. Coefficient tables are kept for the last sixteen ratios. Thread-safe.
 */
public final class Resampler {
    private static final int CACHED = 16;
    private static final int MAX_SAMPLES = 1 << 30;
    private static final Map<Ratio, PolyphaseFilter> FILTERS = new LinkedHashMap<>(CACHED, 0.75f, true);

    private Resampler() {}

    /**
     * The same sound at another rate; the argument itself if it already has that rate.
     *
     * @param sampleRate Hz, 1,000 to 768,000
     * @throws IllegalArgumentException if the rate is out of range or the result would have more than 2^30 samples
     */
    public static Audio resample(Audio audio, int sampleRate) {
        if (sampleRate == audio.sampleRate()) {
            return audio;
        }
        if (sampleRate < 1_000 || sampleRate > 768_000) {
            throw new IllegalArgumentException("sample rate must be 1,000 to 768,000 Hz, but is " + sampleRate);
        }
        Ratio ratio = Ratio.of(audio.sampleRate(), sampleRate);
        long length = ratio.outputs(audio.samples().length);
        if (length > MAX_SAMPLES) {
            throw new IllegalArgumentException(
                    "resampling " + audio.samples().length + " samples from " + audio.sampleRate() + " to " + sampleRate
                            + " Hz would give more than 2^30 samples; cut the recording first");
        }
        return new Audio(filter(ratio).apply(audio.samples(), (int) length), sampleRate);
    }

    private static PolyphaseFilter filter(Ratio ratio) {
        synchronized (FILTERS) {
            PolyphaseFilter filter = FILTERS.get(ratio);
            if (filter == null) {
                filter = new PolyphaseFilter(ratio);
                FILTERS.put(ratio, filter);
                if (FILTERS.size() > CACHED) {
                    FILTERS.remove(FILTERS.keySet().iterator().next());
                }
            }
            return filter;
        }
    }
}
