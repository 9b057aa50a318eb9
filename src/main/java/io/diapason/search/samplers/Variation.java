package io.diapason.search.samplers;

import java.util.random.RandomGenerator;

/** How a coordinate in [0, 1] is passed on: near its parents, rarely far. */
final class Variation {
    private static final double INDEX = 20;

    private Variation() {}

    /**
     * Simulated binary crossover: {@code ((1 + b)·x + (1 - b)·y)/2}, or the same with x and y exchanged; {@code b} is drawn so that children
     * are spread about their parents as those of one-point crossover of bits are. Cut at the borders. Source: Deb and Agrawal (1995).
     */
    static double crossed(double x, double y, RandomGenerator random) {
        double u = random.nextDouble();
        double spread = Math.pow(u <= 0.5 ? 2 * u : 1 / (2 * (1 - u)), 1 / (INDEX + 1));
        double side = random.nextBoolean() ? spread : -spread;
        return inside(0.5 * ((1 + side) * x + (1 - side) * y));
    }

    /** Polynomial mutation, for which a border is never crossed. Source: Deb and Goyal (1996), as in the authors' code of NSGA-II. */
    static double mutated(double x, RandomGenerator random) {
        double u = random.nextDouble();
        double power = INDEX + 1;
        double step = u < 0.5
                ? Math.pow(2 * u + (1 - 2 * u) * Math.pow(1 - x, power), 1 / power) - 1
                : 1 - Math.pow(2 * (1 - u) + (2 * u - 1) * Math.pow(x, power), 1 / power);
        return inside(x + step);
    }

    private static double inside(double x) {
        return Math.max(0, Math.min(1, x));
    }
}
