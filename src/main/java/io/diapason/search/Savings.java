package io.diapason.search;

/**
 * Epochs that a search spent, and those it would have spent had every trial trained to its end.
 *
 * @param spent epochs of trials that tell something
 * @param full  the same with the full length for each trial that is stopped or paused
 * @param lost  epochs of trials that failed or could not be carried out: neither spent nor saved
 */
public record Savings(long spent, long full, long lost) {

    /** As things stand: a paused trial counts as saved until it goes on, a running one as what it has trained. */
    public static Savings of(History history, Goal goal) {
        long spent = 0;
        long full = 0;
        long lost = 0;
        for (Observation trial : history.trials()) {
            boolean cut = trial.status() == Status.STOPPED || trial.status() == Status.PAUSED;
            spent += trial.status().telling() ? trial.epochs() : 0;
            full += cut
                    ? Math.max(goal.maxEpochs(), trial.epochs())
                    : trial.status().telling() ? trial.epochs() : 0;
            lost += trial.status().telling() ? 0 : trial.epochs();
        }
        return new Savings(spent, full, lost);
    }

    public long saved() {
        return full - spent;
    }

    /** Saved, of the full length; 0 where there is nothing. */
    public double share() {
        return full == 0 ? 0 : (double) saved() / full;
    }
}
