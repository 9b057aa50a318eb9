package io.diapason.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Carries a search out again from its stored curves, under another rule: the same configurations in the same order, no training.
 *
 * <p>Trials begin by number; {@code workers} of them train side by side, an epoch each per round; a free worker asks the rule for a paused trial
 * first. Where the rule would train a trial beyond its stored curve nobody knows what would have been: the trial ends there as STOPPED, and the
 * {@link Outcome} names the epoch from which it is unknown. A sampler that follows results would have chosen otherwise under another rule; a replay cannot show that.
 *
 * @param workers at least 1
 */
public record Rerun(StoppingRule rule, Goal goal, int workers, long seed) {
    public Rerun {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, but is " + workers);
        }
    }

    /**
     * What would have been.
     *
     * @param history all trials as they would have ended
     * @param epochs  that would have been trained, as far as known
     * @param unknown trials that would have gone on beyond their stored curve, with the first epoch that is not known
     */
    public record Outcome(History history, long epochs, SortedMap<Integer, Integer> unknown, Goal goal) {
        public Outcome {
            unknown = new TreeMap<>(unknown);
        }

        /** The best first objective that was found; with several objectives see {@link Pareto#front}. */
        public OptionalDouble best() {
            return history.trials().stream()
                    .filter(trial -> trial.violation() == 0)
                    .flatMapToDouble(trial -> trial.value().stream())
                    .reduce((a, b) -> goal.direction().isBetter(b, a) ? b : a);
        }

        /** Epochs at most that the unknown trials would have trained in addition. */
        public long epochsUnknown() {
            return unknown.values().stream()
                    .mapToLong(epoch -> goal.maxEpochs() - epoch + 1)
                    .sum();
        }
    }

    public Outcome of(History stored) {
        return new Run(stored).toEnd();
    }

    /** One replay under way. */
    private final class Run {
        private final List<Observation> waiting;
        private final History stored;
        private final int[] slots = new int[workers];
        private final SortedMap<Integer, Integer> unknown = new TreeMap<>();
        private History history = History.empty();
        private long epochs;
        private int asked;

        Run(History stored) {
            this.stored = stored;
            this.waiting = new ArrayList<>(stored.trials().stream()
                    .sorted(Comparator.comparingInt(Observation::number))
                    .toList());
            Arrays.fill(slots, -1);
        }

        Outcome toEnd() {
            boolean busy = true;
            while (busy && mayTrain()) {
                busy = false;
                for (int slot = 0; slot < workers && mayTrain(); slot++) {
                    slots[slot] = slots[slot] < 0 ? next() : slots[slot];
                    if (slots[slot] >= 0) {
                        busy = true;
                        slots[slot] = step(slots[slot]) ? slots[slot] : -1;
                    }
                }
            }
            for (Observation left : history.open()) {
                history = history.with(left.upTo(left.epochs(), Status.STOPPED, goal));
            }
            return new Outcome(history, epochs, unknown, goal);
        }

        private boolean mayTrain() {
            return epochs < goal.totalEpochs().orElse(Long.MAX_VALUE);
        }

        /** Number of the trial that a free worker takes; -1 where there is none. */
        private int next() {
            boolean mayBegin = !waiting.isEmpty() && history.trials().size() < goal.maxTrials();
            OptionalInt paused = rule.resume(history, goal, mayBegin, Seeds.generator(seed, ++asked));
            if (paused.isPresent() || !mayBegin) {
                paused.ifPresent(number -> become(number, epochsOf(number), Status.RUNNING));
                return paused.orElse(-1);
            }
            int number = waiting.remove(0).number();
            become(number, 0, Status.RUNNING);
            return number;
        }

        /** Trains an epoch; true where the trial goes on. */
        private boolean step(int number) {
            int epoch = epochsOf(number) + 1;
            Observation known = stored.numbered(number).orElseThrow();
            if (known.epochs() < epoch) {
                Status status = known.status().ended() ? known.status() : Status.STOPPED;
                if (status == Status.STOPPED) {
                    unknown.put(number, epoch);
                }
                become(number, epoch - 1, status);
                return false;
            }
            epochs++;
            Observation now = become(number, epoch, Status.RUNNING);
            Ruling ruling = epoch < goal.maxEpochs() ? rule.judge(now, history, goal) : Ruling.STOP;
            if (ruling != Ruling.GO_ON) {
                Status status = epoch == goal.maxEpochs() ? Status.COMPLETED : Status.STOPPED;
                become(number, epoch, ruling == Ruling.PAUSE ? Status.PAUSED : status);
            }
            return ruling == Ruling.GO_ON;
        }

        private int epochsOf(int number) {
            return history.numbered(number).orElseThrow().epochs();
        }

        private Observation become(int number, int epoch, Status status) {
            Observation then = stored.numbered(number).orElseThrow().upTo(epoch, status, goal);
            history = history.with(then);
            return then;
        }
    }
}
