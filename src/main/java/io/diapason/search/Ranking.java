package io.diapason.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The merit of a point among all that a history knows: {@code (fronts - rank + room) / (fronts + 1)}, in [0, 1), larger is better.
 *
 * <p>{@code rank}: fronts ({@link Pareto}) that beat the point. {@code room}, in [0, 1), decides within a front: {@code d / (1 + d)} for
 * the distance {@code d} to the nearest point of another trial in that front, each cost as a share of its range there; of points that are
 * equal only the one of the lowest number has room, and the ends of a front have the most. The fronts are of each trial's best values and
 * its points at epochs 1, 2, 4, 8 …; beyond 4,000 points of every n-th of them, so that the work stays bounded. A point that is not finite has no merit (NaN).
 */
final class Ranking implements Merits.Scale {
    private static final int MOST_POINTS = 4_000;
    private static final double END = 0.999;
    private final double[][] costs;
    private final int[] numbers;
    private final Fronts fronts;
    private final List<Box> boxes;

    private Ranking(List<Point> points) {
        this.costs = points.stream().map(Point::costs).toArray(double[][]::new);
        this.numbers = points.stream().mapToInt(Point::number).toArray();
        this.fronts =
                new Fronts(costs, points.stream().mapToDouble(Point::violation).toArray());
        this.boxes = IntStream.range(0, fronts.size())
                .mapToObj(rank -> Box.around(
                        fronts.members(rank).stream().map(i -> costs[i]).toList()))
                .toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Point(int number, double[] costs, double violation) {}

    static Ranking of(History history, Goal goal) {
        List<Point> all = new ArrayList<>();
        for (Observation trial : history.trials()) {
            if (trial.values().size() == goal.directions().size()) {
                all.add(new Point(trial.number(), Pareto.costs(trial, goal), trial.violation()));
            }
            for (int epoch = 1; epoch <= trial.epochs() && trial.status().telling(); epoch *= 2) {
                Point point =
                        new Point(trial.number(), Merits.costs(trial, epoch, goal), Merits.violation(trial, epoch));
                if (isFinite(point.costs())) {
                    all.add(point);
                }
            }
        }
        int step = 1 + (all.size() - 1) / MOST_POINTS;
        return new Ranking(IntStream.iterate(0, i -> i < all.size(), i -> i + step)
                .mapToObj(all::get)
                .toList());
    }

    @Override
    public double merit(double[] point, double violation, int number) {
        if (!isFinite(point)) {
            return Double.NaN;
        }
        int rank = fronts.rank(point, violation);
        double room = rank == fronts.size() ? 0 : room(point, number, rank);
        return (fronts.size() - rank + room) / (fronts.size() + 1);
    }

    private double room(double[] point, int number, int rank) {
        Box box = boxes.get(rank);
        double nearest = fronts.members(rank).stream()
                .filter(i -> numbers[i] != number)
                .mapToDouble(i -> distance(point, costs[i], box, numbers[i] > number))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return (nearest > 0 && box.isEnd(point)) || Double.isInfinite(nearest) ? END : END * nearest / (1 + nearest);
    }

    private static double distance(double[] a, double[] b, Box box, boolean later) {
        double square = 0;
        for (int k = 0; k < a.length; k++) {
            square += Math.pow((a[k] - b[k]) / box.range(k), 2);
        }
        return square == 0 && later ? Double.POSITIVE_INFINITY : Math.sqrt(square);
    }

    private static boolean isFinite(double[] costs) {
        for (double cost : costs) {
            if (!Double.isFinite(cost)) {
                return false;
            }
        }
        return true;
    }

    /** The least and the greatest of each cost in a front. */
    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Box(double[] least, double[] most) {
        static Box around(List<double[]> front) {
            double[] least = front.get(0).clone();
            double[] most = least.clone();
            for (double[] point : front) {
                for (int k = 0; k < least.length; k++) {
                    least[k] = Math.min(least[k], point[k]);
                    most[k] = Math.max(most[k], point[k]);
                }
            }
            return new Box(least, most);
        }

        /** 1 where the front does not differ. */
        double range(int k) {
            return most[k] > least[k] ? most[k] - least[k] : 1;
        }

        boolean isEnd(double[] point) {
            for (int k = 0; k < point.length; k++) {
                if (point[k] < least[k] || (point[k] == least[k] && most[k] > least[k])) {
                    return true;
                }
            }
            return false;
        }
    }
}
