package io.diapason.search.importance;

import java.util.List;

/**
 * How much one parameter mattered.
 *
 * @param trials     those in which it was active
 * @param best       its part of what decides whether a trial is among the best tenth (PED-ANOVA); all parameters share 1, or all have 0
 * @param clear      that part is more than chance explains
 * @param variance   part of the variance over the whole space that it explains alone (fANOVA)
 * @param dependence the objective to be expected by value of this parameter; empty where it cannot be told
 */
public record ParameterImportance(
        String name, int trials, Estimate best, boolean clear, Estimate variance, List<Point> dependence) {
    public ParameterImportance {
        dependence = List.copyOf(dependence);
    }

    /**
     * One point of a partial dependence.
     *
     * @param value     of the parameter
     * @param objective in its own units; the interval is the middle 95 % of the trees
     */
    public record Point(Object value, Estimate objective) {}
}
