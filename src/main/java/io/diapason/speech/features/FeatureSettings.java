package io.diapason.speech.features;

/**
 * How a recording becomes a feature matrix. The standard is the seed's: 3 s at 22,050 Hz, 2,048-point frames every 512
 * samples, 40 MFCC of 128 mel bands and their deltas.
 *
 * @param sampleRate Hz, 8,000 to 48,000
 * @param offset     seconds skipped at the start, 0 to 60
 * @param duration   seconds kept, 0.25 to 30; shorter clips are padded with zeros at the end
 * @param fftSize    frame length in samples, a power of two, 256 to 8,192
 * @param hopLength  samples between frames, 32 to fftSize
 * @param mels       mel bands, 8 to 256
 * @param mfcc       cepstral coefficients kept, 1 to mels
 * @param deltas     orders of deltas appended: 0, 1 or 2
 */
public record FeatureSettings(
        int sampleRate, double offset, double duration, int fftSize, int hopLength, int mels, int mfcc, int deltas) {

    public FeatureSettings {
        require(sampleRate >= 8_000 && sampleRate <= 48_000, "sample_rate must be 8,000 to 48,000 Hz", sampleRate);
        require(offset >= 0 && offset <= 60, "offset must be 0 to 60 s", offset);
        require(duration >= 0.25 && duration <= 30, "duration must be 0.25 to 30 s", duration);
        require(
                fftSize >= 256 && fftSize <= 8_192 && Integer.bitCount(fftSize) == 1,
                "n_fft must be a power of two from 256 to 8,192",
                fftSize);
        require(hopLength >= 32 && hopLength <= fftSize, "hop_length must be 32 to n_fft", hopLength);
        require(mels >= 8 && mels <= 256, "n_mels must be 8 to 256", mels);
        require(mfcc >= 1 && mfcc <= mels, "n_mfcc must be 1 to n_mels (" + mels + ")", mfcc);
        require(deltas >= 0 && deltas <= 2, "deltas must be 0, 1 or 2", deltas);
    }

    /** The seed's settings, without its spectral features. */
    public static FeatureSettings standard() {
        return new FeatureSettings(22_050, 0, 3, 2_048, 512, 128, 40, 1);
    }

    /** Samples a clip has after cutting and padding. */
    public int samples() {
        return (int) (duration * sampleRate);
    }

    /** Columns of the matrix: one frame centred on every hop, 1 + floor(samples / hop). */
    public int frames() {
        return 1 + samples() / hopLength;
    }

    /** Rows of the matrix. */
    public int dimensions() {
        return mfcc * (1 + deltas);
    }

    private static void require(boolean rule, String text, Object value) {
        if (!rule) {
            throw new IllegalArgumentException(text + ", but is " + value);
        }
    }
}
