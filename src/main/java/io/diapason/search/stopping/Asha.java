package io.diapason.search.stopping;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.Status;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Direction;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Asynchronous successive halving with promotion: at each rung - {@code minEpochs · eta^k} epochs - a trial is paused with its checkpoint
 * unless it is among the best {@code 1/eta} of those that reached the rung. When a worker is free, the best paused trial that has come to be
 * among them since goes on, from the highest rung that has one.
 *
 * <p>Compared is the best value up to the rung; ties go to the lower number. {@code n} trials at a rung let {@code floor(n / eta)} pass: with
 * fewer than {@code eta} none does. When nothing new may begin at least one passes, so that every search carries a trial to its end. NaN is
 * passed over; a trial that has nothing but NaN at a rung is stopped. A trial that somebody paused before the first rung goes on at once.
 *
 * <p>Source: Li et al., A System for Massively Parallel Hyperparameter Tuning (MLSys 2020), algorithm 2. Unlike Optuna 5
 * ({@code SuccessiveHalvingPruner}) and Ray Tune 2 ({@code ASHAScheduler}), which stop for good, a trial that looked bad among few can come back.
 *
 * @param minEpochs the first rung, at least 1
 * @param eta       at least 2
 */
record Asha(int minEpochs, int eta) implements StoppingRule {
    Asha {
        if (minEpochs < 1 || eta < 2) {
            throw new IllegalArgumentException(
                    "min_epochs must be at least 1 and eta at least 2, but are " + minEpochs + " and " + eta);
        }
    }

    @Override
    public Ruling judge(Observation trial, History history, Goal goal) {
        int epoch = trial.epochs();
        if (!isRung(epoch)) {
            return Ruling.GO_ON;
        }
        List<Observation> order = ranked(history, epoch, goal);
        int place = IntStream.range(0, order.size())
                .filter(i -> order.get(i).number() == trial.number())
                .findFirst()
                .orElse(-1);
        if (place < 0) {
            return Ruling.STOP;
        }
        return place < order.size() / eta ? Ruling.GO_ON : Ruling.PAUSE;
    }

    @Override
    public OptionalInt resume(History history, Goal goal, boolean mayBegin, RandomGenerator random) {
        List<Observation> paused = history.paused();
        int highest =
                paused.stream().mapToInt(trial -> rung(trial.epochs())).max().orElse(0);
        for (int rung = highest; rung >= minEpochs; rung /= eta) {
            int here = rung;
            if (paused.stream().anyMatch(trial -> rung(trial.epochs()) == here)) {
                OptionalInt promoted = promoted(ranked(history, rung, goal), rung, mayBegin);
                if (promoted.isPresent()) {
                    return promoted;
                }
            }
        }
        return paused.stream()
                .filter(trial -> trial.epochs() < minEpochs)
                .mapToInt(Observation::number)
                .findFirst();
    }

    private OptionalInt promoted(List<Observation> order, int rung, boolean mayBegin) {
        return order.stream()
                .limit(Math.max(order.size() / eta, mayBegin ? 0 : 1))
                .filter(trial -> trial.status() == Status.PAUSED && rung(trial.epochs()) == rung)
                .mapToInt(Observation::number)
                .findFirst();
    }

    boolean isRung(int epoch) {
        return rung(epoch) == epoch;
    }

    /** The last rung that is not beyond this epoch; 0 before the first. */
    private int rung(int epoch) {
        long rung = minEpochs;
        while (rung * eta <= epoch) {
            rung *= eta;
        }
        return epoch < minEpochs ? 0 : (int) rung;
    }

    /** Those that reached the rung with a value, best first. */
    private static List<Observation> ranked(History history, int rung, Goal goal) {
        Comparator<Observation> byValue =
                Comparator.comparingDouble(trial -> trial.curve().best(goal, rung));
        return history.reached(rung).stream()
                .filter(trial -> !Double.isNaN(trial.curve().best(goal, rung)))
                .sorted((goal.direction() == Direction.MAXIMIZE ? byValue.reversed() : byValue)
                        .thenComparingInt(Observation::number))
                .toList();
    }
}
