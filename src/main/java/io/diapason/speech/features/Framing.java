package io.diapason.speech.features;

/**
 * How samples become spectra.
 *
 * @param fftSize   frame length in samples, a power of two, 256 to 8,192
 * @param hopLength samples between frames, 32 to fftSize
 * @param window    weights of the samples of a frame
 * @param lowest    Hz; what lies below is not heard by any spectral feature, 0 to 4,000
 * @param highest   Hz; what lies above is not heard by any spectral feature; 0 = the Nyquist frequency, else at least 1,000 Hz above lowest
 */
public record Framing(int fftSize, int hopLength, Window window, double lowest, double highest) {
    private static final double NARROWEST = 1_000;

    public Framing {
        Rules.require(
                fftSize >= 256 && fftSize <= 8_192 && Integer.bitCount(fftSize) == 1,
                "n_fft must be a power of two from 256 to 8,192",
                fftSize);
        Rules.require(hopLength >= 32 && hopLength <= fftSize, "hop_length must be 32 to n_fft", hopLength);
        Rules.require(lowest >= 0 && lowest <= 4_000, "fmin must be 0 to 4,000 Hz", lowest);
        Rules.require(
                highest == 0 || highest >= lowest + NARROWEST && highest <= 24_000,
                "fmax must be 0 (the Nyquist frequency) or fmin + 1,000 to 24,000 Hz",
                highest);
    }

    /** The seed's: 2,048 points every 512 samples, Hann window, full band. */
    public static Framing standard() {
        return new Framing(2_048, 512, Window.HANN, 0, 0);
    }

    /** Upper end of the band, Hz. */
    public double highest(int sampleRate) {
        return highest == 0 ? sampleRate / 2.0 : Math.min(highest, sampleRate / 2.0);
    }
}
