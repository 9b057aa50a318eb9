package io.diapason.search.samplers;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Lengths, variance and noise of a {@link Matern} kernel that explain values best: the maximum of likelihood times priors in the
 * logarithms of all of them.
 *
 * <p>Priors (log-normal): length {@code exp(ln(axes)/2 - 0.5 ± 0.7)}, variance {@code exp(0 ± 1)}, noise {@code exp(-8 ± 2)} for values of
 * variance 1. That lengths grow with the root of the number of axes is Hvarfner et al., Vanilla Bayesian Optimization Performs Great in
 * High Dimensions (2024); theirs are centred higher and wider, {@code exp(ln(axes)/2 + √2 ± √3)}, with which the
 * minima of Hartmann's function and of a mixed one were found later.
 *
 * <p>Climbed by iRprop- (Igel and Hüsken 2000; Blum and Riedmiller 2013 for Gaussian processes): a fixed number of gradients
 * and no line search, so that the time is known beforehand. Each gradient costs n³ for n points.
 */
final class MaternFit {
    private static final int STEPS = 30;
    private static final double FIRST_STEP = 0.3;
    private static final double LEAST_NOISE = 1e-6;

    private final int axes;
    private final double[] values;
    private final double[] noises;
    /** Squared distance along each axis, of each pair of points. */
    private final double[][] squares;

    /**
     * @param values one for each point, of mean 0 and variance about 1
     * @param noises by how much more than others each value is in doubt, in variance: 1 for a common one
     */
    MaternFit(double[][] points, int[] axisOfColumn, double[] values, double[] noises) {
        this.axes = Arrays.stream(axisOfColumn).max().orElse(-1) + 1;
        this.values = values;
        this.noises = noises;
        this.squares = new double[values.length * (values.length - 1) / 2][axes];
        int pair = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++, pair++) {
                for (int c = 0; c < axisOfColumn.length; c++) {
                    double difference = points[i][c] - points[j][c];
                    squares[pair][axisOfColumn[c]] += difference * difference;
                }
            }
        }
    }

    Matern kernel() {
        double[] at = new double[axes + 2];
        Arrays.fill(at, 0, axes, Math.log(0.5 * Math.sqrt(axes)));
        at[axes + 1] = Math.log(0.01);
        double[] best = at.clone();
        double highest = Double.NEGATIVE_INFINITY;
        double[] step = new double[at.length];
        double[] before = new double[at.length];
        Arrays.fill(step, FIRST_STEP);
        for (int i = 0; i < STEPS; i++) {
            double[] slope = new double[at.length];
            double height = climb(at, slope);
            if (height > highest) {
                highest = height;
                best = at.clone();
            }
            advance(at, slope, before, step);
        }
        return kernel(best);
    }

    /** iRprop-: steps grow where the slope keeps its sign, and halve, without a move, where it changes. */
    private void advance(double[] at, double[] slope, double[] before, double[] step) {
        for (int k = 0; k < at.length; k++) {
            double turn = slope[k] * before[k];
            step[k] = Math.max(1e-3, Math.min(1, step[k] * (turn > 0 ? 1.3 : turn < 0 ? 0.5 : 1)));
            before[k] = turn < 0 ? 0 : slope[k];
            at[k] += Math.signum(before[k]) * step[k];
            double floor = k == axes + 1 ? Math.log(LEAST_NOISE) : Math.log(0.005);
            double ceiling = k == axes + 1 ? 0 : Math.log(200);
            at[k] = Math.max(floor, Math.min(ceiling, at[k]));
        }
    }

    private Matern kernel(double[] logarithms) {
        double[] lengths = Arrays.stream(logarithms, 0, axes).map(Math::exp).toArray();
        return new Matern(lengths, Math.exp(logarithms[axes]), Math.exp(logarithms[axes + 1]));
    }

    /** Log posterior up to a constant; writes its gradient. */
    double climb(double[] at, double[] slope) {
        int n = values.length;
        Matern kernel = kernel(at);
        double[] inverseSquares =
                Arrays.stream(kernel.lengths()).map(l -> 1 / (l * l)).toArray();
        double[] distances = new double[squares.length];
        DMatrixRMaj covariance = covariance(kernel, inverseSquares, distances);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(n);
        if (!solver.setA(covariance)) {
            return Double.NEGATIVE_INFINITY;
        }
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = solver.getDecomposition();
        DMatrixRMaj root = cholesky.getT(null);
        DMatrixRMaj weights = new DMatrixRMaj(n, 1);
        solver.solve(DMatrixRMaj.wrap(n, 1, values), weights);
        DMatrixRMaj inverse = new DMatrixRMaj(n, n);
        solver.invert(inverse);
        addSlopes(kernel, distances, new Solved(weights.data, inverse.data), slope, inverseSquares);
        double height = 0;
        for (int i = 0; i < n; i++) {
            height -= 0.5 * values[i] * weights.data[i] + Math.log(root.get(i, i));
        }
        return height + priors(at, slope);
    }

    private DMatrixRMaj covariance(Matern kernel, double[] inverseSquares, double[] distances) {
        int n = values.length;
        DMatrixRMaj covariance = new DMatrixRMaj(n, n);
        int pair = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++, pair++) {
                double square = 0;
                for (int a = 0; a < axes; a++) {
                    square += squares[pair][a] * inverseSquares[a];
                }
                distances[pair] = square;
                double value = kernel.at(square);
                covariance.data[i * n + j] = value;
                covariance.data[j * n + i] = value;
            }
            covariance.data[i * n + i] = kernel.variance() + kernel.noise() * noises[i];
        }
        return covariance;
    }

    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Solved(double[] weights, double[] inverse) {}

    /** Half the trace of (w·wᵀ - K⁻¹)·∂K for each logarithm; every pair stands twice in it. */
    private void addSlopes(Matern kernel, double[] distances, Solved solved, double[] slope, double[] inverseSquares) {
        int n = values.length;
        int pair = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++, pair++) {
                double weight = solved.weights[i] * solved.weights[j] - solved.inverse[i * n + j];
                slope[axes] += weight * kernel.at(distances[pair]);
                double steep = weight * kernel.slope(distances[pair]);
                for (int a = 0; a < axes; a++) {
                    slope[a] += steep * squares[pair][a] * inverseSquares[a];
                }
            }
            double weight = 0.5 * (solved.weights[i] * solved.weights[i] - solved.inverse[i * n + i]);
            slope[axes] += weight * kernel.variance();
            slope[axes + 1] += weight * kernel.noise() * noises[i];
        }
    }

    private double priors(double[] at, double[] slope) {
        double height = 0;
        for (int k = 0; k < at.length; k++) {
            double centre = k < axes ? -0.5 + 0.5 * Math.log(axes) : k == axes ? 0 : -8;
            double width = k < axes ? 0.7 : k == axes ? 1 : 2;
            double off = (at[k] - centre) / width;
            height -= 0.5 * off * off;
            slope[k] -= off / width;
        }
        return height;
    }
}
