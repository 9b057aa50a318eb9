package io.diapason.speech.engine;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a dense layer makes of its sums, as Deeplearning4j's activation of the same name. */
public enum Activation {
    /** max(x, 0). */
    RELU,
    /** x, or 0.01 x below 0. */
    LEAKYRELU,
    /** x, or e<sup>x</sup> - 1 below 0. */
    ELU,
    /** x / (1 + e<sup>-x</sup>), also called SiLU. */
    SWISH,
    TANH;

    private static final float LEAK = 0.01f;

    /** Name as search spaces spell it. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Activation::label).toList();
    }

    public static Optional<Activation> find(String label) {
        return Arrays.stream(values()).filter(a -> a.label().equals(label)).findFirst();
    }

    float of(float x) {
        return switch (this) {
            case RELU -> Math.max(x, 0);
            case LEAKYRELU -> x >= 0 ? x : LEAK * x;
            case ELU -> x >= 0 ? x : (float) Math.expm1(x);
            case SWISH -> (float) (x / (1 + Math.exp(-x)));
            case TANH -> (float) Math.tanh(x);
        };
    }

    /** The derivative at x. */
    float slope(float x) {
        return switch (this) {
            case RELU -> x > 0 ? 1 : 0;
            case LEAKYRELU -> x >= 0 ? 1 : LEAK;
            case ELU -> x >= 0 ? 1 : (float) Math.exp(x);
            case SWISH -> {
                double s = 1 / (1 + Math.exp(-x));
                yield (float) (s * (1 + x * (1 - s)));
            }
            case TANH -> {
                double y = Math.tanh(x);
                yield (float) (1 - y * y);
            }
        };
    }
}
