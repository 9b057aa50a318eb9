package io.diapason.search.samplers;

import io.diapason.search.space.BooleanParameter;
import io.diapason.search.space.Choice;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Fixed;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One coordinate of the unit cube as a density sees it. A position on it is
 *
 * <ul>
 *   <li>{@code SMOOTH} (more than 64 values with an order): the coordinate in [0, 1];
 *   <li>{@code ORDERED} (other ranges; choices of numbers only, for 128 is nearer to 64 than to 16): the rank of the value by size,
 *       which owns a cell of [0, 1];
 *   <li>{@code NOMINAL} (other choices, booleans): the value's index, with no neighbours;
 *   <li>NaN where the configuration does not have the parameter, or has a value from another space.
 * </ul>
 *
 * <p>Ranges lie along their own scale, choices of numbers at equal distances. Immutable.
 */
final class Axis {
    enum Kind {
        SMOOTH,
        ORDERED,
        NOMINAL
    }

    private static final int MOST_CELLS = 64;

    private final Parameter parameter;
    private final Kind kind;
    private final List<Object> values; // empty for long ranges
    private final Map<Object, Integer> ranks = new HashMap<>();
    private final double[] edges; // of the cells of an ordered axis

    private Axis(Parameter parameter) {
        this.parameter = parameter;
        boolean isOrdered = parameter instanceof Choice choice
                ? choice.values().stream().allMatch(Number.class::isInstance)
                : !(parameter instanceof BooleanParameter);
        boolean isLong = parameter.size().orElse(Long.MAX_VALUE) > MOST_CELLS;
        this.kind = !isOrdered ? Kind.NOMINAL : isLong ? Kind.SMOOTH : Kind.ORDERED;
        this.values = kind == Kind.SMOOTH && !(parameter instanceof Choice) ? List.of() : values(parameter, isOrdered);
        this.values.forEach(value -> ranks.put(key(value), ranks.size()));
        this.edges = kind == Kind.ORDERED ? edges() : new double[0];
    }

    /** One axis for each coordinate of {@link SearchSpace#encode}, in that order. */
    static List<Axis> of(SearchSpace space) {
        return space.parameters().stream()
                .filter(parameter -> !(parameter instanceof Fixed))
                .map(Axis::new)
                .toList();
    }

    /** Positions of a configuration on all axes. */
    static double[] positions(List<Axis> axes, Configuration configuration) {
        double[] positions = new double[axes.size()];
        for (int axis = 0; axis < positions.length; axis++) {
            positions[axis] = axes.get(axis).position(configuration);
        }
        return positions;
    }

    private static List<Object> values(Parameter parameter, boolean isOrdered) {
        List<Object> values = new ArrayList<>();
        for (long rank = 0; rank < parameter.size().orElseThrow(); rank++) {
            values.add(parameter.at(rank));
        }
        if (isOrdered) {
            values.sort(Comparator.comparingDouble(value -> ((Number) value).doubleValue()));
        }
        return values;
    }

    private double[] edges() {
        double[] edges = new double[values.size() + 1];
        for (int rank = 1; rank < values.size(); rank++) {
            edges[rank] = parameter instanceof Choice
                    ? (double) rank / values.size()
                    : (parameter.unit(values.get(rank - 1)) + parameter.unit(values.get(rank))) / 2;
        }
        edges[values.size()] = 1;
        return edges;
    }

    /** Numbers are one value whatever their type: histories come back from JSON. */
    private static Object key(Object value) {
        return value instanceof Number number ? number.doubleValue() + 0.0 : value;
    }

    Kind kind() {
        return kind;
    }

    /** Number of positions where ordered or nominal. */
    int size() {
        return values.size();
    }

    /** Share of [0, 1] that a cell of an ordered axis has. */
    double width(int cell) {
        return edges[cell + 1] - edges[cell];
    }

    /** The middle of a cell of an ordered axis. */
    double middle(int cell) {
        return (edges[cell] + edges[cell + 1]) / 2;
    }

    /** The cell of an ordered axis in which a coordinate lies. */
    int cell(double coordinate) {
        int cell = 0;
        while (cell < values.size() - 1 && coordinate >= edges[cell + 1]) {
            cell++;
        }
        return cell;
    }

    double position(Configuration configuration) {
        Object value = configuration.values().get(parameter.name());
        if (value == null) {
            return Double.NaN;
        }
        if (values.isEmpty()) {
            return parameter.accepts(value) ? parameter.unit(value) : Double.NaN;
        }
        Integer rank = ranks.get(key(value));
        if (rank == null) {
            return Double.NaN;
        }
        return kind == Kind.SMOOTH ? (rank + 0.5) / values.size() : rank;
    }

    /** The coordinate from which {@link SearchSpace#decode} makes the value at this position. */
    double unit(double position) {
        if (values.isEmpty()) {
            return position;
        }
        double rank = kind == Kind.SMOOTH ? Math.min(values.size() - 1, position * values.size()) : position;
        return parameter.unit(values.get((int) rank));
    }
}
