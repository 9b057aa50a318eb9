package io.diapason.search.samplers;

/**
 * Matérn kernel of smoothness 5/2 with one length for each axis: {@code k = v·(1 + s + s²/3)·exp(-s)}, {@code s = √5·r}, {@code r² = Σ
 * d²/length²} over the columns. Source: Rasmussen and Williams, Gaussian Processes for Machine Learning (2006), section 4.2.
 *
 * @param lengths  of each axis, in units of its range; above 0
 * @param variance of the function, above 0
 * @param noise    variance of a value that is measured once, above 0
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package, never compared
record Matern(double[] lengths, double variance, double noise) {
    /** Covariance at a squared distance in lengths. */
    double at(double square) {
        double s = Math.sqrt(5 * square);
        return variance * (1 + s + s * s / 3) * Math.exp(-s);
    }

    /** How covariance changes with the logarithm of an axis' length: this times that axis' share of the squared distance. */
    double slope(double square) {
        double s = Math.sqrt(5 * square);
        return variance * 5 / 3 * (1 + s) * Math.exp(-s);
    }

    /** A point with every column divided by its axis' length: distances between such points are in lengths. */
    double[] scaled(double[] point, int[] axisOfColumn) {
        double[] scaled = new double[point.length];
        for (int c = 0; c < point.length; c++) {
            scaled[c] = point[c] / lengths[axisOfColumn[c]];
        }
        return scaled;
    }

    static double square(double[] a, double[] b) {
        double square = 0;
        for (int c = 0; c < a.length; c++) {
            double difference = a[c] - b[c];
            square += difference * difference;
        }
        return square;
    }
}
