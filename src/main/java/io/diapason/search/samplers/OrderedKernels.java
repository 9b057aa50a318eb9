package io.diapason.search.samplers;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Normal densities at the middles of the cells, scaled to sum to 1, mixed with the uniform one by 1 / kernels: a value that
 * good trials have not had stays possible. One bandwidth for all (Scott's rule): trials that share a value have no distance.
 */
final class OrderedKernels implements Kernels {
    private final Axis axis;
    private final double[] centres;
    private final double bandwidth;
    private final double[][] rows; // mass of each cell by the centre's cell; empty until asked for

    OrderedKernels(Axis axis, double[] centres, double bandwidth) {
        this.axis = axis;
        this.centres = centres;
        this.bandwidth = bandwidth;
        this.rows = new double[axis.size()][0];
    }

    static double bandwidth(Axis axis, double[] centres, double[] weights, int axes) {
        double sum = 0;
        double mean = 0;
        double square = 0;
        double squares = 0;
        for (int k = 0; k < centres.length; k++) {
            if (!Double.isNaN(centres[k])) {
                double middle = axis.middle((int) centres[k]);
                sum += weights[k];
                squares += weights[k] * weights[k];
                mean += weights[k] * middle;
                square += weights[k] * middle * middle;
            }
        }
        double trials = squares > 0 ? sum * sum / squares : 0; // the effective number
        double variance = sum > 0 ? Math.max(0, square / sum - (mean / sum) * (mean / sum)) : 0;
        double prior = 1 / (12 * (trials + 1)); // that of the uniform density, as one trial among them
        double scott = Math.sqrt(variance + prior) * Math.pow(trials + 1, -1.0 / (axes + 4));
        return Math.max(Kernels.narrowest(centres.length), scott);
    }

    private double[] row(int centre) {
        if (rows[centre].length == 0) {
            double share = 1.0 / centres.length;
            double[] row = new double[axis.size()];
            for (int cell = 0; cell < row.length; cell++) {
                double z = (axis.middle(cell) - axis.middle(centre)) / bandwidth;
                row[cell] = Math.exp(-z * z / 2) * axis.width(cell);
            }
            double sum = Arrays.stream(row).sum();
            for (int cell = 0; cell < row.length; cell++) {
                row[cell] = (1 - share) * row[cell] / sum + share * axis.width(cell);
            }
            rows[centre] = row;
        }
        return rows[centre];
    }

    @Override
    public void add(double position, double[] logs) {
        double[] byCentre = new double[rows.length]; // 0: not yet computed, or as by chance
        for (int k = 0; k < centres.length; k++) {
            if (!Double.isNaN(centres[k])) {
                int centre = (int) centres[k];
                if (byCentre[centre] == 0) {
                    byCentre[centre] = Math.log(row(centre)[(int) position] / axis.width((int) position));
                }
                logs[k] += byCentre[centre];
            }
        }
    }

    @Override
    public double draw(int kernel, RandomGenerator random) {
        double left = random.nextDouble();
        if (Double.isNaN(centres[kernel])) {
            return axis.cell(left);
        }
        double[] row = row((int) centres[kernel]);
        int cell = 0;
        while (cell < row.length - 1 && left >= row[cell]) {
            left -= row[cell++];
        }
        return cell;
    }
}
