package io.diapason.search;

import io.diapason.search.space.Direction;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/** One objective with limits on outcomes: what breaks them is worse than all that is known ({@link Merits#scalar}). */
record Penalty(double worst, double span, Direction direction) implements Merits.Scale {
    static Penalty of(History history, Goal goal) {
        Direction direction = goal.direction();
        DoubleSummaryStatistics costs = history.trials().stream()
                .flatMapToDouble(trial -> DoubleStream.concat(
                        DoubleStream.of(trial.curve().values()),
                        trial.values().stream().mapToDouble(Double::doubleValue)))
                .filter(Double::isFinite)
                .map(value -> Pareto.cost(value, direction))
                .summaryStatistics();
        double span = costs.getMax() - costs.getMin();
        return new Penalty(costs.getCount() == 0 ? 0 : costs.getMax(), span > 0 ? span : 1, direction);
    }

    @Override
    public double merit(double[] costs, double violation, int number) {
        boolean fine = violation == 0 || Double.isNaN(costs[0]);
        double share = Double.isInfinite(violation) ? 1 : violation / (1 + violation);
        return Pareto.cost(fine ? costs[0] : worst + span * (0.1 + share), direction);
    }
}
