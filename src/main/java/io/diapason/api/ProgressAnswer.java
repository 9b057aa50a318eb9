package io.diapason.api;

import java.time.Instant;
import java.util.List;

/** Completed trials in the order of ending, with the best value up to each. */
record ProgressAnswer(List<Point> points) {
    /** A completed trial. */
    record Point(Instant at, int number, double value, double best) {}
}
