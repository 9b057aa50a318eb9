package io.diapason.speech.features;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Periodic cosine-sum windows, {@code scipy.signal.get_window(name, size, fftbins=True)}: w[i] = sum over k of (-1)^k a_k cos(2 pi k i /
 * size).
 */
public enum Window {
    /** 0.5 - 0.5 cos. */
    HANN(0.5, 0.5, 0),
    /** 0.54 - 0.46 cos. */
    HAMMING(0.54, 0.46, 0),
    /** 0.42 - 0.5 cos + 0.08 cos 2. */
    BLACKMAN(0.42, 0.5, 0.08),
    /** All ones, scipy's {@code boxcar}. */
    RECTANGULAR(1, 0, 0);

    private final double constant;
    private final double first;
    private final double second;

    Window(double constant, double first, double second) {
        this.constant = constant;
        this.first = first;
        this.second = second;
    }

    /** The window's samples. */
    double[] samples(int size) {
        double[] samples = new double[size];
        for (int i = 0; i < size; i++) {
            double angle = 2 * Math.PI * i / size;
            samples[i] = constant - first * Math.cos(angle) + second * Math.cos(2 * angle);
        }
        return samples;
    }

    /** Name as search spaces spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Window> find(String label) {
        return Arrays.stream(values()).filter(w -> w.label().equals(label)).findFirst();
    }
}
