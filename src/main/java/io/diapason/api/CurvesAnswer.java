package io.diapason.api;

import java.util.List;

/** Learning curves of a study's trials by one metric. */
record CurvesAnswer(String metric, List<CurveAnswer> curves) {
    /** One trial's; points are pairs of epoch and value. */
    record CurveAnswer(long trial, int number, String state, List<List<Number>> points) {}
}
