package io.diapason.api;

import io.diapason.search.FalseStops;
import io.diapason.search.Savings;
import io.diapason.study.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * What the stopping rule saved and what it risked.
 *
 * @param epochs     spent, and what all trials at full length would have been
 * @param audit      share of the trials that are carried on to their end whatever the rule says
 * @param falseStops from those; null where nothing is audited
 */
record AccountsAnswer(Epochs epochs, double audit, @Nullable False falseStops) {

    /** Epochs; share: saved of the full length. Lost: of trials that failed. */
    record Epochs(long spent, long full, long lost, double share) {
        static Epochs of(Savings savings) {
            return new Epochs(savings.spent(), savings.full(), savings.lost(), savings.share());
        }
    }

    /**
     * How often the rule is wrong.
     *
     * @param stopped   trials it stopped or wanted to
     * @param carriedOn of those, trained to their end all the same
     * @param wrong     of those, ended among the best
     * @param rate      wrong of carriedOn; null where there is none
     * @param low       of its 95 % interval (Wilson)
     */
    record False(int stopped, int carriedOn, int wrong, @Nullable Double rate, double low, double high) {
        static False of(FalseStops stops) {
            FalseStops.Interval interval = stops.interval(1.96);
            return new False(
                    stops.stopped(),
                    stops.carriedOn(),
                    stops.wrong(),
                    stops.carriedOn() == 0 ? null : stops.rate(),
                    interval.low(),
                    interval.high());
        }
    }

    static AccountsAnswer of(Accounts.Account account) {
        return new AccountsAnswer(
                Epochs.of(account.savings()),
                account.audit(),
                account.audit() == 0 ? null : False.of(account.falseStops()));
    }
}
