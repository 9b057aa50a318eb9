package io.diapason.search.stopping;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.StoppingRule;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Stops a trial whose learning curve, carried on to the full length, beats the best value of the others with less than a given
 * probability ({@link Forecast}).
 *
 * <p>Forecast is the best-so-far, which is what a trial is worth and which noise makes no worse. NaN is passed over; a trial that has
 * nothing but NaN after {@code minEpochs} is stopped. Without others that have a value, and while it is as good as they are, a trial goes on.
 *
 * <p>Source: Domhan et al., Speeding up Automatic Hyperparameter Optimization of Deep Neural Networks by Extrapolation of Learning
 * Curves (IJCAI 2015), predictive termination with threshold 0.05. Curves that lie flat before they fall are beyond any such family: combine
 * with patience, or use {@link Hyperband}, where late learners matter.
 *
 * @param minEpochs   epochs before the rule speaks, at least 3
 * @param probability of beating the best, below which a trial is stopped, in (0, 0.5]
 */
record Extrapolation(int minEpochs, double probability) implements StoppingRule {
    Extrapolation {
        if (minEpochs < 3 || !(probability > 0 && probability <= 0.5)) {
            throw new IllegalArgumentException(
                    "min_epochs must be at least 3 and probability above 0 and at most 0.5, but are " + minEpochs
                            + " and " + probability);
        }
    }

    @Override
    public Ruling judge(Observation trial, History history, Goal goal) {
        int epochs = trial.epochs();
        if (epochs < minEpochs) {
            return Ruling.GO_ON;
        }
        double best = trial.curve().best(goal, epochs);
        if (Double.isNaN(best)) {
            return Ruling.STOP;
        }
        OptionalDouble rival = rival(trial, history, goal);
        if (rival.isEmpty() || !goal.direction().isBetter(rival.getAsDouble(), best)) {
            return Ruling.GO_ON;
        }
        double gap = Math.abs(rival.getAsDouble() - best);
        return Forecast.reaches(losses(trial.curve(), goal), -gap, goal.maxEpochs()) < probability
                ? Ruling.STOP
                : Ruling.GO_ON;
    }

    private static OptionalDouble rival(Observation trial, History history, Goal goal) {
        return history.trials().stream()
                .filter(other ->
                        other.number() != trial.number() && other.value().isPresent())
                .mapToDouble(other -> other.value().getAsDouble())
                .reduce((a, b) -> goal.direction().isBetter(b, a) ? b : a);
    }

    /** By how much the best-so-far was worse than it is now, after each epoch; NaN before the first value. */
    private static double[] losses(Curve curve, Goal goal) {
        double best = curve.best(goal, curve.epochs());
        return IntStream.rangeClosed(1, curve.epochs())
                .mapToDouble(epoch -> Math.abs(curve.best(goal, epoch) - best))
                .toArray();
    }
}
