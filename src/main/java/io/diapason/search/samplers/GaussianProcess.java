package io.diapason.search.samplers;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * What values at known points say of others: a normal distribution for each. Source: Rasmussen and Williams, Gaussian Processes for
 * Machine Learning (2006), algorithm 2.1.
 *
 * <p>Points that are still being measured count as if each had turned out exactly as expected ("kriging believer", Ginsbourger et al.
 * 2010): they leave every mean as it is and take away variance around them, so they only enter the variance here.
 */
final class GaussianProcess {
    private final Matern kernel;
    private final int[] axisOfColumn;
    private final double[][] scaled;
    private final double[] weights;
    /** Inverse of the Cholesky root of the covariance of all points. */
    private final DMatrixRMaj inverseRoot;

    /**
     * @param values of the first points; the others are still being measured
     * @param noises see {@link MaternFit}; one for each value
     */
    GaussianProcess(Matern kernel, int[] axisOfColumn, double[][] points, Values values) {
        this.kernel = kernel;
        this.axisOfColumn = axisOfColumn;
        this.scaled = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            scaled[i] = kernel.scaled(points[i], axisOfColumn);
        }
        this.inverseRoot = inverseRoot(values);
        this.weights = weights(values.of);
    }

    /** The values that are known, and by how much more than others each is in doubt. */
    @SuppressWarnings("ArrayRecordComponent") // never leaves the package, never compared
    record Values(double[] of, double[] noises) {}

    private DMatrixRMaj inverseRoot(Values values) {
        int n = scaled.length;
        DMatrixRMaj covariance = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double value = kernel.at(Matern.square(scaled[i], scaled[j]));
                covariance.data[i * n + j] = value;
                covariance.data[j * n + i] = value;
            }
            double doubt = i < values.noises.length ? values.noises[i] : 1;
            covariance.data[i * n + i] = kernel.variance() * (1 + 1e-9) + kernel.noise() * doubt;
        }
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(n, true);
        if (!cholesky.decompose(covariance)) {
            throw new IllegalStateException("covariance must be positive definite, but is not for " + kernel);
        }
        DMatrixRMaj root = cholesky.getT(null);
        TriangularSolver_DDRM.invertLower(root.data, n);
        return root;
    }

    /** By the leading block of the root, which is the root of the leading block. */
    private double[] weights(double[] values) {
        int n = scaled.length;
        double[] half = new double[values.length];
        double[] whole = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j <= i; j++) {
                half[i] += inverseRoot.data[i * n + j] * values[j];
            }
            for (int j = 0; j <= i; j++) {
                whole[j] += inverseRoot.data[i * n + j] * half[i];
            }
        }
        return whole;
    }

    /** Mean and standard deviation, noise left out, at each point: two rows. */
    double[][] predict(double[][] points) {
        int n = scaled.length;
        int m = points.length;
        DMatrixRMaj across = new DMatrixRMaj(n, m);
        double[] means = new double[m];
        for (int p = 0; p < m; p++) {
            double[] at = kernel.scaled(points[p], axisOfColumn);
            for (int i = 0; i < n; i++) {
                double covariance = kernel.at(Matern.square(at, scaled[i]));
                across.data[i * m + p] = covariance;
                means[p] += i < weights.length ? covariance * weights[i] : 0;
            }
        }
        return new double[][] {means, deviations(across)};
    }

    private double[] deviations(DMatrixRMaj across) {
        DMatrixRMaj explained = new DMatrixRMaj(across.numRows, across.numCols);
        CommonOps_DDRM.mult(inverseRoot, across, explained);
        double[] left = new double[across.numCols];
        Arrays.fill(left, kernel.variance());
        for (int i = 0; i < across.numRows; i++) {
            for (int p = 0; p < left.length; p++) {
                double share = explained.data[i * left.length + p];
                left[p] -= share * share;
            }
        }
        for (int p = 0; p < left.length; p++) {
            left[p] = Math.sqrt(Math.max(left[p], 1e-12 * kernel.variance()));
        }
        return left;
    }
}
