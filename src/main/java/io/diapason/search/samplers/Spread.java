package io.diapason.search.samplers;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.util.List;

/**
 * Which of some candidates fills the space best, given what was tried: the one with the least {@code Σ Π 1/(distance + 1/levels)²} over
 * what was tried and the axes. Each single axis and each pair of axes is filled evenly, not only the whole space, which matters as
 * usually few axes do.
 *
 * <p>Source: Joseph, Gul and Ba, Designing Computer Experiments with Multiple Types of Factors: The MaxPro Approach (2020). We differ
 * in choosing one point after another; in continuous axes, whose levels are the number of points; and in measuring along ranges as if
 * their ends met, or the points would crowd at the borders, where good configurations are rare.
 */
final class Spread {
    private final Axes axes;
    private final int[] axisOfColumn;
    private final double[] levels;
    private final boolean[] line;
    private final double[][] tried;

    Spread(SearchSpace space, List<Configuration> tried) {
        this.axes = new Axes(space);
        this.axisOfColumn = axes.axisOfColumn();
        this.levels = axes.levels();
        this.line = lines();
        this.tried = axes.points(tried);
    }

    /** Of at least one candidate; the first of equals. */
    Configuration best(List<Configuration> candidates) {
        Configuration best = candidates.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (Configuration candidate : candidates) {
            double crowd = crowd(axes.point(candidate));
            if (crowd < least) {
                least = crowd;
                best = candidate;
            }
        }
        return best;
    }

    private double crowd(double[] point) {
        double sum = 0;
        for (double[] other : tried) {
            double[] squares = new double[levels.length];
            for (int c = 0; c < point.length; c++) {
                squares[axisOfColumn[c]] += (point[c] - other[c]) * (point[c] - other[c]);
            }
            double log = 0;
            for (int a = 0; a < levels.length; a++) {
                double grain = 1 / (levels[a] > 0 ? levels[a] : tried.length + 1.0);
                double distance = Math.sqrt(squares[a]);
                log += Math.log(grain + (line[a] ? Math.min(distance, 1 + grain - distance) : distance));
            }
            sum += Math.exp(-2 * log / Math.max(1, levels.length));
        }
        return sum;
    }

    /** Which axes have one column only. */
    private boolean[] lines() {
        int[] columns = new int[levels.length];
        for (int axis : axisOfColumn) {
            columns[axis]++;
        }
        boolean[] lines = new boolean[levels.length];
        for (int a = 0; a < lines.length; a++) {
            lines[a] = columns[a] == 1;
        }
        return lines;
    }
}
