package io.diapason.search.samplers;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.MathArrays;

/**
 * The normal distribution that CMA-ES adapts: {@code x = mean + step * B D z}, {@code C = B D² B'}. Update equations, weights and rates
 * of Hansen, The CMA Evolution Strategy: A Tutorial (arXiv:1604.00772), positive weights only. Eigenvalues by Commons Math.
 *
 * <p>Where we differ: points need not stem from this distribution (they were drawn before the last results came), so they are pulled
 * in to {@code sqrt(n) + 2n / (n + 2)} Mahalanobis units first (Hansen, Injecting External Solutions, arXiv:1110.4181). Above 40
 * axes only the diagonal of C is learnt (Ros and Hansen 2008). Not thread-safe: one is built for each suggestion.
 */
final class Evolution {
    private static final int MOST_FULL = 40;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private final int n;
    private final int lambda;
    private final double[] weights;
    private final double mueff;
    private final double[] mean;
    private final double[] pathC;
    private final double[] pathS;
    private final double[][] covariance;
    private RealMatrix base; // columns are eigenvectors
    private double[] scales; // square roots of the eigenvalues
    private double step;
    private int generation;
    private boolean isStale; // base and scales are older than the covariance

    /** @param mean of at least one axis */
    Evolution(double[] mean, double step, int lambda) {
        this.n = mean.length;
        this.lambda = lambda;
        this.mean = mean.clone();
        this.step = step;
        int parents = lambda / 2;
        double[] raw = IntStream.rangeClosed(1, parents)
                .mapToDouble(rank -> Math.log((lambda + 1) / 2.0) - Math.log(rank))
                .toArray();
        double sum = Arrays.stream(raw).sum();
        this.weights = Arrays.stream(raw).map(w -> w / sum).toArray();
        this.mueff = 1 / Arrays.stream(weights).map(w -> w * w).sum();
        this.pathC = new double[n];
        this.pathS = new double[n];
        this.covariance = MatrixUtils.createRealIdentityMatrix(n).getData();
        this.base = MatrixUtils.createRealIdentityMatrix(n);
        this.scales = new double[n];
        Arrays.fill(scales, 1);
    }

    /** Trials of one generation. */
    int lambda() {
        return lambda;
    }

    /** Of the better half, best first; they sum to 1. */
    double[] weights() {
        return weights.clone();
    }

    /** How many equally weighted trials tell as much. */
    double mueff() {
        return mueff;
    }

    double mean(int axis) {
        return mean[axis];
    }

    double deviation(int axis) {
        return step * Math.sqrt(covariance[axis][axis]);
    }

    /** Too narrow, or too flat, to find anything more? */
    boolean isSpent() {
        decompose();
        double widest = Arrays.stream(scales).max().orElse(1);
        double narrowest = Arrays.stream(scales).min().orElse(1);
        return step * widest < 1e-6 || widest > 1e7 * narrowest;
    }

    double[] draw(RandomGenerator random) {
        decompose();
        double[] z = new double[n];
        for (int axis = 0; axis < n; axis++) {
            z[axis] = scales[axis] * random.nextGaussian();
        }
        double[] drawn = base.operate(z);
        for (int axis = 0; axis < n; axis++) {
            drawn[axis] = mean[axis] + step * drawn[axis];
        }
        return drawn;
    }

    /** @param ranked the better half of a generation, best first */
    void tell(List<double[]> ranked) {
        decompose();
        double[][] moves = ranked.stream().map(this::move).toArray(double[][]::new);
        double[] shift = new double[n];
        for (int i = 0; i < weights.length; i++) {
            for (int axis = 0; axis < n; axis++) {
                shift[axis] += weights[i] * moves[i][axis];
            }
        }
        for (int axis = 0; axis < n; axis++) {
            mean[axis] += step * shift[axis];
        }
        generation++;
        boolean isSteady = followStep(shift);
        followCovariance(shift, moves, isSteady);
        isStale = true;
    }

    /** From the mean to a point in steps, pulled in where it is too far out. */
    private double[] move(double[] point) {
        double[] move = new double[n];
        for (int axis = 0; axis < n; axis++) {
            move[axis] = (point[axis] - mean[axis]) / step;
        }
        double length = MathArrays.safeNorm(whitened(move));
        double longest = Math.sqrt(n) + 2.0 * n / (n + 2);
        double pull = Math.min(1, longest / length);
        return Arrays.stream(move).map(m -> m * pull).toArray();
    }

    /** Cumulative step-size adaptation; was the path of usual length? */
    private boolean followStep(double[] shift) {
        double rate = (mueff + 2) / (n + mueff + 5);
        double damping = 1 + 2 * Math.max(0, Math.sqrt((mueff - 1) / (n + 1)) - 1) + rate;
        double usual = Math.sqrt(n) * (1 - 1.0 / (4 * n) + 1.0 / (21.0 * n * n));
        double[] white = base.operate(whitened(shift));
        for (int axis = 0; axis < n; axis++) {
            pathS[axis] = (1 - rate) * pathS[axis] + Math.sqrt(rate * (2 - rate) * mueff) * white[axis];
        }
        double length = MathArrays.safeNorm(pathS);
        step = Math.min(1, step * Math.exp(Math.min(1, rate / damping * (length / usual - 1))));
        double warm = Math.sqrt(1 - Math.pow(1 - rate, 2.0 * generation));
        return length / warm < (1.4 + 2.0 / (n + 1)) * usual;
    }

    private void followCovariance(double[] shift, double[][] moves, boolean isSteady) {
        double rate = (4 + mueff / n) / (n + 4 + 2 * mueff / n);
        double boost = n > MOST_FULL ? (n + 2) / 3.0 : 1;
        double one = Math.min(0.5, boost * 2 / ((n + 1.3) * (n + 1.3) + mueff));
        double many = Math.min(1 - one, boost * 2 * (mueff - 2 + 1 / mueff) / ((n + 2.0) * (n + 2.0) + mueff));
        for (int axis = 0; axis < n; axis++) {
            double pushed = isSteady ? Math.sqrt(rate * (2 - rate) * mueff) * shift[axis] : 0;
            pathC[axis] = (1 - rate) * pathC[axis] + pushed;
        }
        double kept = 1 - one - many + (isSteady ? 0 : one * rate * (2 - rate));
        for (int row = 0; row < n; row++) {
            for (int column = 0; column <= row; column++) {
                double spread = 0;
                for (int i = 0; i < weights.length; i++) {
                    spread += weights[i] * moves[i][row] * moves[i][column];
                }
                double entry = kept * covariance[row][column] + one * pathC[row] * pathC[column] + many * spread;
                covariance[row][column] = row == column || n <= MOST_FULL ? entry : 0;
                covariance[column][row] = covariance[row][column];
            }
        }
    }

    private void decompose() {
        if (!isStale) {
            return;
        }
        isStale = false;
        if (n > MOST_FULL) {
            for (int axis = 0; axis < n; axis++) {
                scales[axis] = Math.sqrt(covariance[axis][axis]);
            }
            return;
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance, false));
        base = eigen.getV();
        scales = Arrays.stream(eigen.getRealEigenvalues())
                .map(value -> Math.sqrt(Math.max(1e-20, value)))
                .toArray();
    }

    /**
     * Keeps a chance of at least {@code least} to leave the cell of the mean: at either side together, or over the one edge that an end
     * cell has. Hamano et al., CMA-ES with Margin (GECCO 2022), sections 4.1 and 4.2; where theirs scales the axis by a matrix beside
     * C, ours scales row and column of C itself.
     *
     * @param low  lower edge of the cell; 0 where it is the first
     * @param high upper edge; 1 where it is the last
     */
    void keepMargin(int axis, double low, double high, double least) {
        double deviation = deviation(axis);
        if (low > 0 && high < 1) {
            double below = Math.max(least / 2, NORMAL.cumulativeProbability((low - mean[axis]) / deviation));
            double above = Math.max(least / 2, 1 - NORMAL.cumulativeProbability((high - mean[axis]) / deviation));
            double left = -NORMAL.inverseCumulativeProbability(Math.min(0.5, below));
            double right = -NORMAL.inverseCumulativeProbability(Math.min(0.5, above));
            if (left + right > 0) {
                mean[axis] = (low * right + high * left) / (left + right);
                scale(axis, (high - low) / (left + right) / deviation);
            }
        } else if (low > 0 || high < 1) {
            double farthest = -NORMAL.inverseCumulativeProbability(least) * deviation;
            mean[axis] = low > 0 ? Math.min(mean[axis], low + farthest) : Math.max(mean[axis], high - farthest);
        }
    }

    private void scale(int axis, double factor) {
        isStale |= factor != 1;
        for (int other = 0; other < n; other++) {
            covariance[axis][other] *= factor;
            covariance[other][axis] *= factor;
        }
    }

    /** {@code D⁻¹ B' x}. */
    private double[] whitened(double[] x) {
        double[] white = base.preMultiply(x);
        Arrays.setAll(white, axis -> white[axis] / scales[axis]);
        return white;
    }
}
