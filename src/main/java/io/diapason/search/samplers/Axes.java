package io.diapason.search.samplers;

import io.diapason.search.space.BooleanParameter;
import io.diapason.search.space.Choice;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Fixed;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Configurations as points between which distance means something: each free parameter becomes one or more columns, and its squared
 * distance, the sum over its columns, is at most 1.
 *
 * <p>A range, and a choice between three or more numbers, is one column in [0, 1]: the coordinate on its scale (of a choice: the
 * logarithm where the values are positive and span a factor of 8, else the value). Anything else is one column for each value, so that
 * any two values are 1 apart (Hamming). A conditional parameter has one column more: where it is inactive it lies off the line of its
 * values, 0.5 from their middle (1 from each value of a Hamming one); two configurations without it agree there. A value that is none of
 * the parameter's, from a starting point or another study, lies where its number does, else in the middle. Source: Hutter and
 * Osborne, A Kernel for Hierarchical Parameter Spaces (2013), whose arc is a right angle here.
 */
final class Axes {
    private static final double CATEGORY = Math.sqrt(0.5);

    private final List<Axis> axes = new ArrayList<>();
    private final int columns;

    Axes(SearchSpace space) {
        int column = 0;
        for (Parameter parameter : space.parameters()) {
            if (!(parameter instanceof Fixed)) {
                Axis axis = new Axis(parameter, column, isOrdered(parameter));
                axes.add(axis);
                column += axis.width();
            }
        }
        columns = column;
    }

    /** Free parameters. */
    int size() {
        return axes.size();
    }

    /** The axis of each column. */
    int[] axisOfColumn() {
        int[] of = new int[columns];
        for (int i = 0; i < axes.size(); i++) {
            Arrays.fill(of, axes.get(i).first, axes.get(i).first + axes.get(i).width(), i);
        }
        return of;
    }

    /** Distinct values of each axis; 0 where it is continuous. */
    double[] levels() {
        return axes.stream()
                .mapToDouble(axis -> axis.parameter.size().orElse(0))
                .toArray();
    }

    double[] point(Configuration configuration) {
        double[] point = new double[columns];
        axes.forEach(axis -> axis.write(configuration.find(axis.parameter.name()), point));
        return point;
    }

    double[][] points(List<Configuration> configurations) {
        return configurations.stream().map(this::point).toArray(double[][]::new);
    }

    /** Do its values lie on a line? */
    static boolean isOrdered(Parameter parameter) {
        if (parameter instanceof Choice choice) {
            return choice.values().size() > 2 && choice.values().stream().allMatch(Number.class::isInstance);
        }
        return !(parameter instanceof BooleanParameter);
    }

    private record Axis(Parameter parameter, int first, boolean ordered) {
        int width() {
            int values = ordered ? 1 : Math.toIntExact(parameter.size().orElseThrow());
            return values + (parameter.when().isPresent() ? 1 : 0);
        }

        void write(Optional<Object> given, double[] point) {
            Optional<Object> value = given.filter(v -> ordered ? v instanceof Number : parameter.accepts(v));
            if (value.isEmpty() && parameter.when().isEmpty()) {
                Arrays.fill(point, first, first + width(), ordered ? 0.5 : 0);
            } else if (value.isEmpty()) {
                point[first] = ordered ? 0.5 : 0;
                point[first + width() - 1] = ordered ? 0.5 : CATEGORY;
            } else if (ordered) {
                double position = parameter instanceof Choice choice
                        ? position(choice, ((Number) value.get()).doubleValue())
                        : parameter.unit(value.get());
                point[first] = Double.isNaN(position) ? 0.5 : Math.max(0, Math.min(1, position));
            } else {
                double unit = parameter.unit(value.get());
                long size = parameter.size().orElseThrow();
                point[first + (int) Math.min(size - 1, (long) (unit * size))] = CATEGORY;
            }
        }

        private static double position(Choice choice, double at) {
            double[] all = choice.values().stream()
                    .mapToDouble(v -> ((Number) v).doubleValue())
                    .sorted()
                    .toArray();
            double min = all[0];
            double max = all[all.length - 1];
            return min > 0 && max / min >= 8 ? Math.log(at / min) / Math.log(max / min) : (at - min) / (max - min);
        }
    }
}
