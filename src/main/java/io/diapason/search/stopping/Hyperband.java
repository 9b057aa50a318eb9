package io.diapason.search.stopping;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.StoppingRule;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Several successive halvings ({@link Asha}) side by side, whose first rungs lie {@code eta} times further apart each: some trials are judged
 * early, some late or never, so a configuration that learns late gets its chance whatever its first epochs look like.
 *
 * <p>Bracket {@code b}, from 0, has its first rung at {@code minEpochs · eta^b}; there are as many as have it within the full length {@code R}, at
 * most {@code brackets}; where it is at {@code R} itself, trials are never judged. With {@code S} the last bracket and {@code s = S - b}, its share of
 * trials is {@code ceil((S + 1)/(s + 1) · eta^s)} parts, which gives all brackets about the same number of epochs. A trial's number decides its
 * bracket: {@code frac(number · 0.618…)} along the cumulated shares, so any stretch of numbers has the shares within a trial or two. Brackets do not
 * see each other.
 *
 * <p>Sources: Li et al., Hyperband (JMLR 18, 2018), algorithm 1, for the shares; asynchronous brackets as in Li et al. (MLSys 2020), section 3.
 * Rungs count from {@code minEpochs} up, not from {@code R} down. Optuna 5 ({@code HyperbandPruner}) draws the bracket by a hash.
 *
 * @param minEpochs the first rung of the first bracket, at least 1
 * @param eta       at least 2
 * @param brackets  at least 1; 1 is {@link Asha}
 */
record Hyperband(int minEpochs, int eta, int brackets) implements StoppingRule {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    Hyperband {
        if (minEpochs < 1 || eta < 2 || brackets < 1) {
            throw new IllegalArgumentException(
                    "min_epochs must be at least 1, eta at least 2 and brackets at least 1, but are " + minEpochs + ", "
                            + eta + " and " + brackets);
        }
    }

    @Override
    public Ruling judge(Observation trial, History history, Goal goal) {
        int bracket = bracket(trial.number(), goal);
        Asha asha = asha(bracket);
        return asha.isRung(trial.epochs()) ? asha.judge(trial, only(bracket, history, goal), goal) : Ruling.GO_ON;
    }

    @Override
    public OptionalInt resume(History history, Goal goal, boolean mayBegin, RandomGenerator random) {
        OptionalInt promoted = OptionalInt.empty();
        for (int bracket = 0; bracket < count(goal) && !history.paused().isEmpty() && promoted.isEmpty(); bracket++) {
            promoted = asha(bracket).resume(only(bracket, history, goal), goal, mayBegin, random);
        }
        return promoted;
    }

    /** Brackets with their first rung within the full length; one at least. */
    int count(Goal goal) {
        int count = 1;
        for (long first = (long) minEpochs * eta; first <= goal.maxEpochs() && count < brackets; first *= eta) {
            count++;
        }
        return count;
    }

    int bracket(int number, Goal goal) {
        double[] shares = shares(count(goal));
        double place = number * GOLDEN % 1 * shares[shares.length - 1];
        int bracket = 0;
        while (place >= shares[bracket]) {
            bracket++;
        }
        return bracket;
    }

    /** Cumulated. */
    private double[] shares(int count) {
        double[] shares = new double[count];
        for (int bracket = 0; bracket < count; bracket++) {
            int s = count - 1 - bracket;
            double share = Math.ceil((double) count / (s + 1) * Math.pow(eta, s));
            shares[bracket] = share + (bracket == 0 ? 0 : shares[bracket - 1]);
        }
        return shares;
    }

    private Asha asha(int bracket) {
        return new Asha((int) (minEpochs * Math.pow(eta, bracket)), eta);
    }

    private History only(int bracket, History history, Goal goal) {
        return new History(history.trials().stream()
                .filter(trial -> bracket(trial.number(), goal) == bracket)
                .toList());
    }
}
