package io.diapason.search.importance;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Configurations over which a partial dependence is averaged: valid ones as a random search draws them, not those that were tried, which
 * crowd where it was good.
 */
final class Background {
    private static final int WANTED = 200;
    private static final int DRAWS = 2_000;

    private final List<Point> points = new ArrayList<>();

    /**
     * @param cells  on each axis, whether active or not
     * @param active per axis
     */
    @SuppressWarnings("ArrayRecordComponent") // never leaves the package, never written after it is made
    private record Point(int[] cells, boolean[] active) {}

    /** Where constraints leave hardly anything to draw, the trials themselves make up the number. */
    Background(SearchSpace space, Evidence evidence, RandomGenerator random) {
        for (int draw = 0; draw < DRAWS && points.size() < WANTED; draw++) {
            double[] unit = new double[space.dimensions()];
            Arrays.setAll(unit, i -> random.nextDouble());
            Configuration drawn = space.decode(unit);
            if (space.isValid(drawn)) {
                points.add(point(cells(evidence, drawn), evidence, random));
            }
        }
        for (int row = 0; row < evidence.trials() && points.size() < WANTED; row++) {
            points.add(point(evidence.cells()[row], evidence, random));
        }
    }

    private static int[] cells(Evidence evidence, Configuration configuration) {
        return evidence.axes().stream()
                .mapToInt(
                        axis -> configuration.find(axis.name()).map(axis::cell).orElse(-1))
                .toArray();
    }

    private static Point point(int[] cells, Evidence evidence, RandomGenerator random) {
        int[] filled = cells.clone();
        boolean[] active = new boolean[cells.length];
        for (int axis = 0; axis < cells.length; axis++) {
            active[axis] = cells[axis] >= 0;
            filled[axis] =
                    active[axis] ? cells[axis] : evidence.axes().get(axis).draw(random);
        }
        return new Point(filled, active);
    }

    /** Those in which these axes are active. */
    List<int[]> with(int... axes) {
        return points.stream()
                .filter(point -> Arrays.stream(axes).allMatch(axis -> point.active[axis]))
                .map(Point::cells)
                .toList();
    }
}
