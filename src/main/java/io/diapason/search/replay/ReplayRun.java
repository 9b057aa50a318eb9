package io.diapason.search.replay;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.space.Configuration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** The state of one {@link Replay}. */
final class ReplayRun {
    private final Replay replay;
    private final Goal goal;
    private final double[] lowest;
    private final BitSet taken = new BitSet();
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final PriorityQueue<Turn> running =
            new PriorityQueue<>(Comparator.comparingDouble(Turn::end).thenComparingInt(Turn::order));
    private History history = History.empty();
    private double now;
    private int spent;
    private int turns;
    private int step;
    private int duplicates;

    /** An epoch of a trial that is under way. */
    private record Turn(double end, int order, int trial) {}

    ReplayRun(Replay replay, Goal goal, int epochs) {
        this.replay = replay;
        this.goal = goal;
        this.lowest = new double[epochs];
    }

    ReplayTrace run() {
        while (spent < lowest.length) {
            assign();
            Turn turn = running.poll();
            if (turn == null) {
                break;
            }
            now = turn.end();
            train(history.numbered(turn.trial()).orElseThrow());
        }
        return new ReplayTrace(Arrays.copyOf(lowest, spent), rows.size(), duplicates);
    }

    /** Gives every free worker something to do, as long as there is something. */
    private void assign() {
        while (running.size() < replay.workers()) {
            Optional<Observation> next = next();
            if (next.isEmpty()) {
                return;
            }
            history = history.with(as(next.get(), Status.RUNNING, next.get().curve()));
            begin(next.get().number());
        }
    }

    private void begin(int trial) {
        running.add(new Turn(now + duration(rows.getOrDefault(trial, 0)), turns++, trial));
    }

    private double duration(int row) {
        double share = (Seeds.seed(0, row) >>> 11) * 0x1p-53;
        return replay.workers() == 1 ? 1 : Math.pow(4, share - 0.5);
    }

    private Optional<Observation> next() {
        RandomGenerator random = Seeds.generator(replay.seed(), ++step);
        boolean mayBegin = rows.size() < goal.maxTrials();
        OptionalInt paused = replay.rule().resume(history, goal, mayBegin, random);
        if (paused.isPresent()) {
            return Optional.of(history.numbered(paused.getAsInt())
                    .filter(trial -> trial.status() == Status.PAUSED)
                    .orElseThrow(() -> new IllegalStateException(
                            "a rule must resume a paused trial, but chose " + paused.getAsInt())));
        }
        return mayBegin
                ? replay.sampler()
                        .suggest(replay.table().space(), goal, history, random)
                        .map(this::take)
                : Optional.empty();
    }

    private Observation take(Configuration configuration) {
        int row = replay.table().nearest(configuration, taken);
        duplicates += history.tried().contains(configuration) ? 1 : 0;
        taken.set(row);
        int number = rows.size() + 1;
        rows.put(number, row);
        return Observation.of(configuration, Status.RUNNING, new Curve(number, new double[0]), goal);
    }

    private void train(Observation before) {
        int epoch = before.epochs() + 1;
        double loss = replay.table().loss(rows.getOrDefault(before.number(), 0), epoch);
        lowest[spent] = Math.min(loss, spent == 0 ? loss : lowest[spent - 1]);
        spent++;
        double[] values = Arrays.copyOf(before.curve().values(), epoch);
        values[epoch - 1] = loss;
        Curve curve = new Curve(before.number(), values);
        Observation trial = as(before, Status.RUNNING, curve);
        history = history.with(trial);
        boolean last = epoch == goal.maxEpochs();
        Ruling ruling = last ? Ruling.STOP : replay.rule().judge(trial, history, goal);
        switch (ruling) {
            case GO_ON -> begin(trial.number());
            case PAUSE -> history = history.with(as(trial, Status.PAUSED, curve));
            case STOP -> history = history.with(as(trial, last ? Status.COMPLETED : Status.STOPPED, curve));
        }
    }

    private Observation as(Observation trial, Status status, Curve curve) {
        return Observation.of(trial.configuration(), status, curve, goal);
    }
}
