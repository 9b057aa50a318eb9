package io.diapason.search.samplers;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Normal densities cut off at the ends of [0, 1]. The bandwidth of each is the larger distance to its two neighbours, as Bergstra et
 * al. 2011 have it: narrow where trials crowd, broad where they are few.
 */
final class SmoothKernels implements Kernels {
    private static final double CELLS = 256; // of the table, per standard deviation
    private static final double[] PHI = table();

    private final double[] centres;
    private final double[] widths;
    private final double[] inverse; // of the width; 0 for a uniform kernel
    private final double[] peak; // log density at the centre

    SmoothKernels(double[] centres) {
        this.centres = centres;
        this.widths = widths(centres);
        this.inverse = new double[centres.length];
        this.peak = new double[centres.length];
        for (int k = 0; k < centres.length; k++) {
            if (!Double.isNaN(centres[k])) {
                double inside = phi((1 - centres[k]) / widths[k]) - phi(-centres[k] / widths[k]);
                inverse[k] = 1 / widths[k];
                peak[k] = -Math.log(inside * widths[k] * Math.sqrt(2 * Math.PI));
            }
        }
    }

    private static double[] table() {
        NormalDistribution standard = new NormalDistribution(null, 0, 1);
        return IntStream.rangeClosed(0, (int) (8 * CELLS))
                .mapToDouble(i -> standard.cumulativeProbability(i / CELLS))
                .toArray();
    }

    private static double[] widths(double[] centres) {
        double[] sorted =
                Arrays.stream(centres).filter(c -> !Double.isNaN(c)).sorted().toArray();
        double narrowest = Kernels.narrowest(centres.length);
        return Arrays.stream(centres)
                .map(c -> Double.isNaN(c) ? 1 : Math.max(narrowest, apart(sorted, c)))
                .toArray();
    }

    private static double apart(double[] sorted, double centre) {
        if (sorted.length == 1) {
            return Math.max(centre, 1 - centre);
        }
        int place = Arrays.binarySearch(sorted, centre);
        double left = place > 0 ? centre - sorted[place - 1] : 0;
        double right = place < sorted.length - 1 ? sorted[place + 1] - centre : 0;
        return Math.max(left, right);
    }

    /** Probability below {@code z}, interpolated between values of Commons Math: error below 1e-6. */
    static double phi(double z) {
        double place = Math.min(Math.abs(z) * CELLS, PHI.length - 1.001);
        int cell = (int) place;
        double above = PHI[cell] + (place - cell) * (PHI[cell + 1] - PHI[cell]);
        return z < 0 ? 1 - above : above;
    }

    @Override
    public void add(double position, double[] logs) {
        for (int k = 0; k < centres.length; k++) {
            double z = inverse[k] == 0 ? 0 : (position - centres[k]) * inverse[k];
            logs[k] += peak[k] - z * z / 2;
        }
    }

    @Override
    public double draw(int kernel, RandomGenerator random) {
        if (inverse[kernel] == 0) {
            return random.nextDouble();
        }
        double drawn;
        do {
            drawn = centres[kernel] + widths[kernel] * random.nextGaussian();
        } while (!(drawn >= 0 && drawn <= 1));
        return drawn;
    }
}
