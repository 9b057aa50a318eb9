package io.diapason.speech.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The encoded files among the test resources, and what was encoded. */
final class Sounds {
    private Sounds() {}

    static byte[] file(String name) {
        try (InputStream in = Sounds.class.getResourceAsStream("/sounds/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Half a second; with two channels their mean. */
    static float[] glide(int rate, int channels) {
        float[] samples = new float[rate / 2];
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / rate;
            double left = 0.4 * Math.sin(2 * Math.PI * (200 * t + 300 * t * t));
            double right = 0.3 * Math.sin(2 * Math.PI * (350 * t + 150 * t * t));
            samples[i] = (float) (channels == 1 ? left : (left + right) / 2);
        }
        return samples;
    }

    /** Power of the sound over power of the difference, dB, over what both have. */
    static double agreement(float[] actual, float[] expected) {
        double sound = 0;
        double difference = 0;
        for (int i = 0; i < Math.min(actual.length, expected.length); i++) {
            sound += (double) expected[i] * expected[i];
            difference += Math.pow((double) actual[i] - expected[i], 2);
        }
        return 10 * Math.log10(sound / difference);
    }
}
