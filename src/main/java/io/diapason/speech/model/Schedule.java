package io.diapason.speech.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the learning rate changes in the course of a training. */
public enum Schedule {
    /** It stays as it is. */
    CONSTANT {
        @Override
        double share(Course course, int reductions) {
            return 1;
        }
    },
    /** Down to 0 along half a cosine (Loshchilov and Hutter, "SGDR", ICLR 2017, without restarts). */
    COSINE {
        @Override
        double share(Course course, int reductions) {
            return (1 + Math.cos(Math.PI * course.done())) / 2;
        }
    },
    /** From 1/25 up in a straight line over 30 % of the steps, then down to 1/10,000 along half a cosine (Smith, "Super-convergence", 2018). */
    ONE_CYCLE {
        @Override
        double share(Course course, int reductions) {
            double at = course.position();
            return at < RISE
                    ? START + (1 - START) * at / RISE
                    : END + (1 - END) * (1 + Math.cos(Math.PI * (at - RISE) / (1 - RISE))) / 2;
        }
    },
    /** Halved after {@link Plateau#PATIENCE} epochs without a better validation objective, down to 1/1,000 at most. */
    PLATEAU {
        @Override
        double share(Course course, int reductions) {
            return Math.max(Math.pow(2, -reductions), LOWEST);
        }
    };

    private static final double RISE = 0.3;
    private static final double START = 1.0 / 25;
    private static final double END = 1e-4;
    private static final double LOWEST = 1e-3;

    /** Name as search spaces spell it. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Schedule::label).toList();
    }

    public static Optional<Schedule> find(String label) {
        return Arrays.stream(values()).filter(s -> s.label().equals(label)).findFirst();
    }

    /**
     * Share of the learning rate, above 0 and at most 1.
     *
     * @param reductions how often a plateau was met
     */
    abstract double share(Course course, int reductions);
}
