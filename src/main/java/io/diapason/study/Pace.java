package io.diapason.study;

import java.util.OptionalDouble;

/**
 * How fast a study goes.
 *
 * @param epochsDone      epochs of all trials, lost attempts not counted
 * @param epochsPerSecond over the last minute, all workers together
 * @param secondsPerTrial mean wall-clock time of a finished trial; empty before the first
 */
public record Pace(long epochsDone, double epochsPerSecond, OptionalDouble secondsPerTrial) {

    /** The same of a study whose budget may count epochs, too: whichever ends it first. */
    public OptionalDouble secondsLeft(Study study, Accounting trials) {
        OptionalDouble byTrials = secondsLeft(trials);
        if (study.totalEpochs().isEmpty() || epochsPerSecond <= 0) {
            return byTrials;
        }
        double byEpochs = Math.max(0, study.totalEpochs().get() - epochsDone) / epochsPerSecond;
        return OptionalDouble.of(Math.min(byEpochs, byTrials.orElse(byEpochs)));
    }

    /** Seconds until the budget is used up if it goes on like this; empty while nothing is known or nothing runs. */
    public OptionalDouble secondsLeft(Accounting trials) {
        if (secondsPerTrial.isEmpty() || trials.running() == 0) {
            return OptionalDouble.empty();
        }
        // A running trial is half done on average.
        double work = trials.notStarted() + trials.waiting() + 0.5 * trials.running();
        return OptionalDouble.of(work * secondsPerTrial.getAsDouble() / trials.running());
    }
}
