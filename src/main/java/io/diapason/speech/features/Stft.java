package io.diapason.speech.features;

import java.util.Arrays;

/**
 * Short-time Fourier transform with a periodic window over the whole frame. Frame {@code t} is centred on sample
 * {@code t * hop}; outside the clip there are zeros. Equals {@code abs(librosa.stft(y, n_fft, hop_length, window=..., center=True,
 * pad_mode='constant')) ** 2} of librosa 0.11. Not thread-safe.
 */
public final class Stft {
    private final int fftSize;
    private final int hopLength;
    private final int sampleRate;
    private final double[] window;
    private final RealFft fft;
    private final double[] frame;
    private final double[] real;
    private final double[] imaginary;

    /** @param sampleRate Hz, which tells what bins lie outside the band */
    public Stft(Framing framing, int sampleRate) {
        this.fftSize = framing.fftSize();
        this.hopLength = framing.hopLength();
        this.fft = new RealFft(fftSize);
        this.window = framing.window().samples(fftSize);
        this.sampleRate = sampleRate;
        this.frame = new double[fftSize];
        this.real = new double[fft.bins()];
        this.imaginary = new double[fft.bins()];
    }

    /** Frames a clip of {@code samples} has: 1 + floor(samples / hop). */
    public int frames(int samples) {
        return 1 + samples / hopLength;
    }

    /** The power spectrogram of a clip of any length; an empty one has a single silent frame. */
    public Spectrogram power(float[] samples) {
        int bins = fft.bins();
        int frames = frames(samples.length);
        float[] power = new float[bins * frames];
        int end = end(samples);
        for (int t = 0; t < frames && t * hopLength - fftSize / 2 < end; t++) {
            cut(samples, t * hopLength - fftSize / 2, end);
            fft.transform(frame, real, imaginary);
            for (int k = 0; k < bins; k++) {
                power[t * bins + k] = (float) (real[k] * real[k] + imaginary[k] * imaginary[k]);
            }
        }
        return new Spectrogram(fftSize, sampleRate, frames, power);
    }

    /** Where the zeros begin that pad the clip: frames behind need no transform. */
    private static int end(float[] samples) {
        int end = samples.length;
        while (end > 0 && samples[end - 1] == 0) {
            end--;
        }
        return end;
    }

    private void cut(float[] samples, int start, int end) {
        int from = Math.max(0, -start);
        int to = Math.max(from, Math.min(fftSize, end - start));
        Arrays.fill(frame, 0, from, 0);
        for (int i = from; i < to; i++) {
            frame[i] = window[i] * samples[start + i];
        }
        Arrays.fill(frame, to, fftSize, 0);
    }
}
