package io.diapason.search.importance;

import io.diapason.search.space.Choice;
import io.diapason.search.space.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Partial dependence (Friedman 2001): what the forest predicts when one or two parameters are set and all others are as in the
 * {@link Background} configurations that have them active; in units of the objective. At all values of a parameter that has at most
 * 17, else at 17 spread evenly over its scale, both ends included.
 */
final class Dependence {
    private static final int POINTS = 17;

    private final Forest forest;
    private final List<Axis> axes;
    private final Background background;
    private final double sign;

    /** @param maximize losses are the objective turned around */
    Dependence(Forest forest, List<Axis> axes, Background background, boolean maximize) {
        this.forest = forest;
        this.axes = axes;
        this.background = background;
        this.sign = maximize ? -1 : 1;
    }

    /** Mean over the trees and the middle 95 % of them; empty where the parameter is never active. */
    List<ParameterImportance.Point> of(int axis) {
        List<int[]> points = background.with(axis);
        if (points.isEmpty()) {
            return List.of();
        }
        double[][] trees = new double[forest.trees().size()][];
        for (int tree = 0; tree < trees.length; tree++) {
            double[][] sums = new double[axes.get(axis).cells()][1];
            Slice slice = new Slice(forest.trees().get(tree), axis, -1, sums);
            points.forEach(slice::add);
            trees[tree] = IntStream.range(0, sums.length)
                    .mapToDouble(cell -> objective(sums[cell][0] / points.size()))
                    .toArray();
        }
        List<ParameterImportance.Point> curve = new ArrayList<>();
        for (Object value : values(axes.get(axis).parameter())) {
            int cell = axes.get(axis).nearest(value);
            double[] predicted = IntStream.range(0, trees.length)
                    .mapToDouble(tree -> trees[tree][cell])
                    .toArray();
            curve.add(new ParameterImportance.Point(value, Estimate.of(predicted)));
        }
        return curve;
    }

    /** Mean over the trees, by value of the first and of the second axis; empty where both are never active together. */
    List<List<Double>> of(int first, int second) {
        List<int[]> points = background.with(first, second);
        if (points.isEmpty()) {
            return List.of();
        }
        double[][] sums = new double[axes.get(first).cells()][axes.get(second).cells()];
        for (Tree tree : forest.trees()) {
            Slice slice = new Slice(tree, first, second, sums);
            points.forEach(slice::add);
        }
        double predictions = (double) forest.trees().size() * points.size();
        Axis across = axes.get(second);
        return values(axes.get(first).parameter()).stream()
                .map(axes.get(first)::nearest)
                .map(row -> values(across.parameter()).stream()
                        .map(value -> objective(sums[row][across.nearest(value)] / predictions))
                        .toList())
                .toList();
    }

    private double objective(double part) {
        return sign * forest.value(part);
    }

    static List<Object> values(Parameter parameter) {
        Parameter listed = parameter.discretised(POINTS, POINTS);
        return listed instanceof Choice choice
                ? choice.values()
                : LongStream.range(0, listed.size().orElseThrow())
                        .mapToObj(listed::at)
                        .toList();
    }
}
