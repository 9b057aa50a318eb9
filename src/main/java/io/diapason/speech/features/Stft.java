package io.diapason.speech.features;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Short-time Fourier transform with a periodic window over the whole frame. Frame {@code t} is centred on sample
 * {@code t * hop}; outside the clip there are zeros. Equals {@code abs(librosa.stft(y, n_fft, hop_length, window=..., center=True,
 * pad_mode='constant')) ** 2} of librosa 0.11, except that bins outside the framing's band are silent: librosa has no band limit that all
 * features share. Not thread-safe.
 */
public final class Stft {
    /** Complex numbers transformed at once: little more than a core's second cache holds, and a 3 s clip of the seed in two batches. */
    private static final int BATCH = 72 * 1_024;

    /** Rows filled or emptied at once, because samples and bins lie beside each other in the other direction. */
    private static final int BLOCK = 16;

    private final int fftSize;
    private final int hopLength;
    private final int sampleRate;
    private final int firstBin;
    private final int lastBin;
    private final double[] window;
    private final double[][] rows = new double[BLOCK][];
    private @Nullable BatchFft fft;

    /** @param sampleRate Hz, which tells what bins lie outside the band */
    public Stft(Framing framing, int sampleRate) {
        this.fftSize = framing.fftSize();
        this.hopLength = framing.hopLength();
        this.sampleRate = sampleRate;
        this.firstBin = (int) Math.ceil(framing.lowest() * fftSize / sampleRate);
        this.lastBin = (int) Math.floor(framing.highest(sampleRate) * fftSize / sampleRate);
        this.window = framing.window().samples(fftSize);
    }

    /** Frames a clip of {@code samples} has: 1 + floor(samples / hop). */
    public int frames(int samples) {
        return 1 + samples / hopLength;
    }

    /** The power spectrogram of a clip of any length; an empty one has a single silent frame. */
    public Spectrogram power(float[] samples) {
        int frames = frames(samples.length);
        float[] real = new float[(fftSize / 2 + 1) * frames];
        float[] imaginary = new float[real.length];
        int end = end(samples);
        if (end > 0) {
            int heard = Math.min(frames, 1 + (end - 1 + fftSize / 2) / hopLength);
            transform(padded(samples, end, heard), heard, real, imaginary);
        }
        return Spectrogram.of(fftSize, sampleRate, real, imaginary);
    }

    /** Where the zeros begin that pad the clip: frames behind need no transform. */
    private static int end(float[] samples) {
        int end = samples.length;
        while (end > 0 && samples[end - 1] == 0) {
            end--;
        }
        return end;
    }

    /** Half a frame of zeros, the samples up to {@code end}, and zeros to the end of the last frame. */
    private float[] padded(float[] samples, int end, int frames) {
        float[] padded = new float[Math.max(fftSize / 2 + end, (frames - 1) * hopLength + fftSize)];
        System.arraycopy(samples, 0, padded, fftSize / 2, end);
        return padded;
    }

    private void transform(float[] padded, int frames, float[] real, float[] imaginary) {
        BatchFft batch = fft();
        int batches = (frames - 1) / batch.capacity() + 1;
        for (int i = 0; i < batches; i++) {
            int first = (int) ((long) frames * i / batches);
            int count = (int) ((long) frames * (i + 1) / batches) - first;
            for (int sample = 0; sample < fftSize; sample += BLOCK) {
                fill(batch, sample, padded, first * hopLength, count);
            }
            batch.transform(count);
            for (int bin = firstBin; bin <= lastBin; bin += BLOCK) {
                take(batch::real, bin, count, real, first);
                take(batch::imaginary, bin, count, imaginary, first);
            }
        }
    }

    /** Buffers are made when first needed: many extractors are given their spectrogram. */
    private BatchFft fft() {
        BatchFft known = fft;
        if (known == null) {
            known = new BatchFft(fftSize, BATCH / (fftSize / 2));
            fft = known;
        }
        return known;
    }

    private void fill(BatchFft batch, int firstSample, float[] padded, int offset, int frames) {
        double[][] block = rows;
        double[] weights = window;
        for (int i = 0; i < BLOCK; i++) {
            block[i] = batch.sample(firstSample + i);
        }
        for (int t = 0; t < frames; t++) {
            int start = offset + t * hopLength + firstSample;
            for (int i = 0; i < BLOCK; i++) {
                block[i][t] = weights[firstSample + i] * padded[start + i];
            }
        }
    }

    private void take(IntFunction<double[]> row, int firstOfBlock, int frames, float[] into, int firstFrame) {
        double[][] block = rows;
        int count = Math.min(BLOCK, lastBin + 1 - firstOfBlock);
        for (int i = 0; i < count; i++) {
            block[i] = row.apply(firstOfBlock + i);
        }
        for (int t = 0; t < frames; t++) {
            int start = (firstFrame + t) * (fftSize / 2 + 1) + firstOfBlock;
            for (int i = 0; i < count; i++) {
                into[start + i] = (float) block[i][t];
            }
        }
    }
}
