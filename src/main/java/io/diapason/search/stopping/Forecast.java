package io.diapason.search.stopping;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a falling learning curve will be, with uncertainty: a weighted sum over parametric families.
 *
 * <p>Each family is {@code y = c + a·φ(x)} with the epoch {@code x} and a falling {@code φ} of fixed shape, scaled to {@code φ(1) = 1}: pow3
 * {@code x^-θ}; exp3 {@code exp(-θx)}; ilog {@code 1/log(x + 1)}; log-power {@code 1/(1 + (x/m)^s)}. For each, Bayesian linear regression with a
 * conjugate prior: {@code (c, a) ~ N(0, 100·σ²)}, {@code σ² ~ InvGamma(1, 0.05²)}, {@code y} in units of the larger of the curve's range and the
 * distance to the target. The forecast of one family is Student's t with {@code n + 2} degrees of freedom about the fitted curve, scale
 * {@code s²·(1 + x*ᵀΛ⁻¹x* + (horizon - n)/n)}: the last term, ours, grants that no family is true and the error grows with the distance. Families
 * weigh in by their marginal likelihood.
 *
 * <p>Source: the families of Domhan et al. (IJCAI 2015), table 1, with shapes on a grid, so that a closed form replaces their sampling.
 */
final class Forecast {
    private static final double WIDTH = 100;
    private static final double NOISE = 0.05 * 0.05;
    private static final List<DoubleUnaryOperator> FAMILIES = Stream.of(
                    shapes(theta -> x -> Math.pow(x, -theta), 0.25, 0.5, 1, 2),
                    shapes(theta -> x -> Math.exp(-theta * x), 0.02, 0.05, 0.1, 0.2, 0.5, 1),
                    shapes(theta -> x -> 1 / Math.log(x + theta), 1),
                    shapes(middle -> x -> 1 / (1 + Math.pow(x / middle, 2)), 3, 10, 30),
                    shapes(middle -> x -> 1 / (1 + Math.pow(x / middle, 4)), 3, 10, 30))
            .flatMap(List::stream)
            .toList();

    private Forecast() {}

    /**
     * Probability that the curve is at or below {@code target} at the epoch {@code horizon}.
     *
     * @param curve  after each epoch; NaN where unknown
     * @return 1 where nothing is known
     */
    static double reaches(double[] curve, double target, int horizon) {
        int[] epochs = IntStream.range(0, curve.length)
                .filter(i -> !Double.isNaN(curve[i]))
                .toArray();
        double[] known = IntStream.of(epochs).mapToDouble(i -> curve[i]).toArray();
        if (known.length == 0) {
            return 1;
        }
        double last = known[known.length - 1];
        double unit = Math.max(Math.abs(last - target), known[0] - last);
        if (!(unit > 0) || Double.isInfinite(unit)) {
            return 1;
        }
        double[] y = IntStream.range(0, known.length)
                .mapToDouble(i -> (known[i] - last) / unit)
                .toArray();
        List<Fit> fits = FAMILIES.stream()
                .map(family -> Fit.of(family, epochs, y, horizon))
                .toList();
        double most = fits.stream().mapToDouble(Fit::evidence).max().orElse(0);
        double sum = 0;
        double below = 0;
        for (Fit fit : fits) {
            double weight = Math.exp(fit.evidence - most);
            sum += weight;
            below += weight * fit.below((target - last) / unit);
        }
        return below / sum;
    }

    private static List<DoubleUnaryOperator> shapes(Shape shape, double... parameters) {
        return IntStream.range(0, parameters.length)
                .mapToObj(i -> shape.of(parameters[i]))
                .toList();
    }

    @FunctionalInterface
    private interface Shape {
        DoubleUnaryOperator of(double parameter);
    }

    /** One family's forecast, and the logarithm of its marginal likelihood up to a constant. */
    private record Fit(double centre, double scale, double freedom, double evidence) {
        /** The two-by-two normal equations, written out. */
        static Fit of(DoubleUnaryOperator family, int[] epochs, double[] y, int horizon) {
            int n = y.length;
            double a = n + 1 / WIDTH;
            double b = 0;
            double d = 1 / WIDTH;
            double right1 = 0;
            double right2 = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double phi = family.applyAsDouble(epochs[i] + 1) / family.applyAsDouble(1);
                b += phi;
                d += phi * phi;
                right1 += y[i];
                right2 += phi * y[i];
                squares += y[i] * y[i];
            }
            double determinant = a * d - b * b;
            double offset = (d * right1 - b * right2) / determinant;
            double slope = (a * right2 - b * right1) / determinant;
            double shape = 1 + n / 2.0;
            double rate = NOISE + Math.max(0, squares - offset * right1 - slope * right2) / 2;
            double phi = family.applyAsDouble(horizon) / family.applyAsDouble(1);
            double leverage = (d - 2 * b * phi + a * phi * phi) / determinant;
            double variance = rate / shape * (1 + leverage + (double) Math.max(0, horizon - n) / n);
            double evidence = -Math.log(determinant) / 2 - shape * Math.log(rate);
            return new Fit(offset + slope * phi, Math.sqrt(variance), 2 * shape, evidence);
        }

        double below(double target) {
            return StudentT.above((centre - target) / scale, freedom);
        }
    }
}
