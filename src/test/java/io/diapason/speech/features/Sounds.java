package io.diapason.speech.features;

import io.diapason.speech.audio.Audio;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Sounds whose features are known, or that are awkward. */
final class Sounds {
    private Sounds() {}

    static Audio tone(double hertz, double amplitude, double seconds, int sampleRate) {
        return sound(seconds, sampleRate, i -> amplitude * Math.sin(2 * Math.PI * hertz * i / sampleRate));
    }

    /** White, and the same every time. */
    static Audio noise(double amplitude, double seconds, int sampleRate) {
        Random random = new Random(1);
        return sound(seconds, sampleRate, i -> amplitude * (2 * random.nextDouble() - 1));
    }

    /** What a feature may stumble over, by name. */
    static Map<String, Audio> awkward(int sampleRate) {
        Map<String, Audio> sounds = new LinkedHashMap<>();
        sounds.put("nothing", new Audio(new float[0], sampleRate));
        sounds.put("one sample", new Audio(new float[] {0.5f}, sampleRate));
        sounds.put("less than a frame", tone(300, 0.5, 0.01, sampleRate));
        sounds.put("less than nine frames", tone(300, 0.5, 0.15, sampleRate));
        sounds.put("silence", sound(1, sampleRate, i -> 0));
        sounds.put("negative silence", sound(1, sampleRate, i -> -0.0));
        sounds.put("all but silence", noise(1e-20, 1, sampleRate));
        sounds.put("constant", sound(1, sampleRate, i -> -1));
        sounds.put("tone", tone(440, 0.5, 1, sampleRate));
        sounds.put("tone at the Nyquist frequency", sound(1, sampleRate, i -> i % 2 == 0 ? 1 : -1));
        sounds.put("clipped tone", sound(1, sampleRate, i -> Math.max(-1, Math.min(1, 30 * Math.sin(0.1 * i)))));
        sounds.put("impulse", sound(1, sampleRate, i -> i == sampleRate / 2 ? 1 : 0));
        sounds.put("step", sound(1, sampleRate, i -> i < sampleRate / 2 ? 0 : 1));
        sounds.put("noise", noise(1, 1, sampleRate));
        sounds.put("float beyond full scale", noise(1e6, 1, sampleRate));
        return sounds;
    }

    static Audio louder(Audio sound, float gain) {
        float[] samples = sound.samples().clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= gain;
        }
        return new Audio(samples, sound.sampleRate());
    }

    /** Zeros around a sound, in seconds. */
    static Audio between(double before, Audio sound, double after) {
        int rate = sound.sampleRate();
        int start = (int) (before * rate);
        float[] samples = Arrays.copyOf(new float[start], start + sound.samples().length + (int) (after * rate));
        System.arraycopy(sound.samples(), 0, samples, start, sound.samples().length);
        return new Audio(samples, rate);
    }

    private static Audio sound(double seconds, int sampleRate, IntToDoubleFunction amplitude) {
        float[] samples = new float[(int) (seconds * sampleRate)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) amplitude.applyAsDouble(i);
        }
        return new Audio(samples, sampleRate);
    }
}
