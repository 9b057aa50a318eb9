package io.diapason.search.importance;

import io.diapason.search.space.BooleanParameter;
import io.diapason.search.space.Choice;
import io.diapason.search.space.Fixed;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.SearchSpace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * One coordinate of the unit cube, cut into at most {@value #MOST} cells, so that a set of cells is the bits of a {@code long}.
 *
 * <p>A parameter of at most 64 values has one cell per value, any other one 64 cells of equal width in its coordinate, which on a
 * logarithmic scale is the logarithm. Cells without an order (texts, booleans, lists of numbers that neither rise nor fall) may be
 * grouped at will, others only with their neighbours.
 */
final class Axis {
    /** Bits of a {@code long}. */
    static final int MOST = 64;

    private final Parameter parameter;
    private final boolean ordered;
    private final double[] centres;
    private final double[] weights;
    private final Map<Object, Integer> ranks;

    private Axis(Parameter parameter) {
        this.parameter = parameter;
        long size = parameter.size().orElse(Long.MAX_VALUE);
        boolean listed = size <= MOST;
        int cells = listed ? (int) size : MOST;
        this.ordered = !listed || isOrdered(parameter);
        this.ranks = listed ? ranks(parameter, cells) : Map.of();
        this.centres = IntStream.range(0, cells)
                .mapToDouble(cell -> listed ? parameter.unit(parameter.at(cell)) : (cell + 0.5) / cells)
                .toArray();
        this.weights = ordered ? widths(centres) : even(cells);
    }

    /** Those that vary: neither fixed nor with a single value. In the order of the space. */
    static List<Axis> of(SearchSpace space) {
        return space.parameters().stream()
                .filter(parameter ->
                        !(parameter instanceof Fixed) && parameter.size().orElse(2) > 1)
                .map(Axis::new)
                .toList();
    }

    private static boolean isOrdered(Parameter parameter) {
        if (parameter instanceof BooleanParameter) {
            return false;
        }
        if (!(parameter instanceof Choice choice)) {
            return true;
        }
        if (!choice.values().stream().allMatch(Number.class::isInstance)) {
            return false;
        }
        double[] listed = choice.values().stream()
                .mapToDouble(value -> ((Number) value).doubleValue())
                .toArray();
        double[] rising = listed.clone();
        Arrays.sort(rising);
        double[] falling = IntStream.range(0, rising.length)
                .mapToDouble(i -> rising[rising.length - 1 - i])
                .toArray();
        return Arrays.equals(listed, rising) || Arrays.equals(listed, falling);
    }

    private static Map<Object, Integer> ranks(Parameter parameter, int cells) {
        Map<Object, Integer> ranks = new HashMap<>();
        for (int rank = 0; rank < cells; rank++) {
            ranks.put(key(parameter.at(rank)), rank);
        }
        return ranks;
    }

    /** Numbers are the same by value, whatever their type. */
    private static Object key(Object value) {
        return value instanceof Number number ? (Object) (number.doubleValue() + 0.0) : value;
    }

    /** The share of [0, 1] that is nearest to each centre. */
    private static double[] widths(double[] centres) {
        double[] widths = new double[centres.length];
        double low = 0;
        for (int cell = 0; cell < centres.length; cell++) {
            double high = cell == centres.length - 1 ? 1 : (centres[cell] + centres[cell + 1]) / 2;
            widths[cell] = high - low;
            low = high;
        }
        return widths;
    }

    private static double[] even(int cells) {
        double[] even = new double[cells];
        Arrays.fill(even, 1.0 / cells);
        return even;
    }

    String name() {
        return parameter.name();
    }

    Parameter parameter() {
        return parameter;
    }

    boolean ordered() {
        return ordered;
    }

    int cells() {
        return centres.length;
    }

    /** Where the cell lies in [0, 1]. */
    double centre(int cell) {
        return centres[cell];
    }

    /** The probability that a random search draws from the cell; they add up to 1. */
    double weight(int cell) {
        return weights[cell];
    }

    /** Every cell. */
    long all() {
        return cells() == MOST ? -1L : (1L << cells()) - 1;
    }

    /** The probability of a set of cells. */
    double weight(long cells) {
        double sum = 0;
        for (long left = cells; left != 0; left &= left - 1) {
            sum += weights[Long.numberOfTrailingZeros(left)];
        }
        return sum;
    }

    /** The cell of a value; -1 where the parameter does not accept it. */
    int cell(Object value) {
        return ranks.isEmpty() && parameter.accepts(value) ? nearest(value) : ranks.getOrDefault(key(value), -1);
    }

    /** The cell of a value of {@link Parameter#discretised}, which rounds and may so pass an end by its last digit. */
    int nearest(Object value) {
        return ranks.isEmpty()
                ? Math.min(MOST - 1, (int) (parameter.unit(value) * MOST))
                : ranks.getOrDefault(key(value), -1);
    }

    /** A cell as a random search would draw it. */
    int draw(RandomGenerator random) {
        double left = random.nextDouble();
        int cell = 0;
        while (cell < cells() - 1 && left >= weights[cell]) {
            left -= weights[cell++];
        }
        return cell;
    }
}
