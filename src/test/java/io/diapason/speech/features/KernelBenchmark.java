package io.diapason.speech.features;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.audio.Resampler;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Milliseconds per kernel for one clip of 3 s at 22,050 Hz (the resampler starts from 48,000 Hz), one thread, warm. Runs for less than three
 * minutes, and only when asked to:
 *
 * <pre>{@code ./mvnw test -Dtest=KernelBenchmark}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {
    private static final int RATE = 22_050;
    private static final int FFT_SIZE = 2_048;
    private static final int BATCH = 32;

    private final float[] samples = voice(3 * RATE, RATE);
    private final Audio recording = new Audio(voice(144_000, 48_000), 48_000);
    private final BatchFft fft = new BatchFft(FFT_SIZE, BATCH);
    private final Stft stft = new Stft(Framing.standard(), RATE);
    private final Spectrogram spectrogram = stft.power(samples);
    private final MelSpectrogram melSpectrogram = new MelSpectrogram(new MelFilterBank(RATE, Framing.standard(), 128));
    private final FeatureMatrix decibels = Decibels.of(melSpectrogram.of(spectrogram));
    private final Mfcc mfcc = new Mfcc(128, 40);
    private final Tuning tuning = new Tuning(RATE, FFT_SIZE);
    private final Chroma chroma = new Chroma(RATE, FFT_SIZE);
    private final SpectralContrast contrast = new SpectralContrast(RATE, FFT_SIZE);
    private final ConstantQ constantQ = new ConstantQ(RATE, 512);
    private final ConstantQBasis basis = new ConstantQBasis(0.095);
    private final Decimation decimation = new Decimation();
    private final Strands strands = Strands.of(samples, 512);

    /** Not found by the pattern for tests, so it only runs when it is named. */
    @Test
    void measure() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(KernelBenchmark.class.getName() + ".*")
                        .shouldFailOnError(true)
                        .build())
                .run();
    }

    /** 32 frames of 2,048 points; a clip has 130. */
    @Benchmark
    public Object fourierTransforms() {
        fft.transform(BATCH);
        return fft.real(1);
    }

    @Benchmark
    public Object spectrogram() {
        return stft.power(samples);
    }

    @Benchmark
    public Object mel() {
        return Decibels.of(melSpectrogram.of(spectrogram));
    }

    @Benchmark
    public Object mfcc() {
        return mfcc.of(decibels);
    }

    @Benchmark
    public double tuning() {
        return tuning.of(spectrogram, Chroma.CLASSES);
    }

    @Benchmark
    public Object chroma() {
        return chroma.of(spectrogram, 0.1);
    }

    @Benchmark
    public Object contrast() {
        return contrast.of(spectrogram);
    }

    /** The whole transform; what follows are its parts. */
    @Benchmark
    public Object constantQ() {
        return constantQ.chroma(samples, 0.1);
    }

    @Benchmark
    public Object constantQDecimations() {
        Strands signal = strands;
        for (int octave = 1; octave < 7; octave++) {
            signal = decimation.halved(signal);
        }
        return signal;
    }

    /** Seven octaves' worth of filters. */
    @Benchmark
    public Object constantQFilters() {
        OctaveChroma octaves = new OctaveChroma(strands.frames());
        for (int octave = 0; octave < 7; octave++) {
            octaves.add(strands, basis, 1);
        }
        return octaves.normalised();
    }

    /** Only at the first clip of a tuning. */
    @Benchmark
    public Object constantQBasis() {
        return new ConstantQBasis(0.095);
    }

    @Benchmark
    public Object resampler() {
        return Resampler.resample(recording, RATE);
    }

    /** A gliding voice of twenty harmonics in a little noise. */
    private static float[] voice(int length, int sampleRate) {
        Random random = new Random(3);
        float[] voice = new float[length];
        for (int i = 0; i < length; i++) {
            double time = (double) i / sampleRate;
            double phase = 2 * Math.PI * (140 * time + 20 * time * time);
            double value = 0.003 * random.nextGaussian();
            for (int harmonic = 1; harmonic <= 20; harmonic++) {
                value += 0.1 / harmonic * Math.sin(harmonic * phase);
            }
            voice[i] = (float) value;
        }
        return voice;
    }
}
