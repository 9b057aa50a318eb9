package io.diapason.speech.features;

/**
 * Which part of a recording is heard, and how.
 *
 * @param sampleRate Hz, 8,000 to 48,000
 * @param offset     seconds skipped at the start, 0 to 60
 * @param duration   seconds kept, 0.25 to 30
 * @param trim       silence at both ends more than this many dB below the clip's loudest frame is cut before the duration is counted, 10 to
 *                   120; 0 = nothing is cut
 * @param padding    what happens to shorter clips
 */
public record Excerpt(int sampleRate, double offset, double duration, double trim, Padding padding) {
    public Excerpt {
        Rules.require(
                sampleRate >= 8_000 && sampleRate <= 48_000, "sample_rate must be 8,000 to 48,000 Hz", sampleRate);
        Rules.require(offset >= 0 && offset <= 60, "offset must be 0 to 60 s", offset);
        Rules.require(duration >= 0.25 && duration <= 30, "duration must be 0.25 to 30 s", duration);
        Rules.require(trim == 0 || trim >= 10 && trim <= 120, "trim_db must be 0 (off) or 10 to 120 dB", trim);
    }

    /** The seed's: 3 s at 22,050 Hz from the start, zeros at the end. */
    public static Excerpt standard() {
        return new Excerpt(22_050, 0, 3, 0, Padding.END);
    }

    /** Samples a clip has at most, and exactly unless padding is {@link Padding#MASK}. */
    public int samples() {
        return (int) (duration * sampleRate);
    }
}
