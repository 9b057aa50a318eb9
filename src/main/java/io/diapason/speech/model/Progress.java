package io.diapason.speech.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The epochs of a training so far: which was the best, and what patience and schedule make of them. */
final class Progress {
    private final TrainingSettings settings;
    private final List<EpochResult> history = new ArrayList<>();
    private Checkpoint.@Nullable Best best;
    private Plateau plateau = Plateau.none();

    Progress(TrainingSettings settings) {
        this.settings = settings;
    }

    /** One more epoch, and what the network is and says after it. */
    void add(EpochResult result, Network network, float[][] probabilities) {
        boolean better = best == null || settings.isBetter(objective(result), objective(result(best.epoch())));
        if (better) {
            best = new Checkpoint.Best(result.epoch(), network.weights(), probabilities);
        }
        plateau = plateau.after(better);
        history.add(result);
    }

    /** As a training was after its last checkpoint. */
    void resume(Checkpoint checkpoint) {
        double incumbent = Double.NaN;
        for (EpochResult result : checkpoint.history()) {
            boolean better = settings.isBetter(objective(result), incumbent);
            incumbent = better ? objective(result) : incumbent;
            plateau = plateau.after(better);
            history.add(result);
        }
        best = checkpoint.best().orElse(null);
    }

    /** The last one that is over; 0 before the first. */
    int epoch() {
        return history.size();
    }

    List<EpochResult> history() {
        return List.copyOf(history);
    }

    private EpochResult result(int epoch) {
        return history.get(epoch - 1);
    }

    Optional<Checkpoint.Best> best() {
        return Optional.ofNullable(best);
    }

    /** Metrics of the best epoch. @throws IllegalStateException before the first */
    EpochResult bestResult() {
        return result(best().orElseThrow(() -> new IllegalStateException("no epoch was trained"))
                .epoch());
    }

    int epochsSinceBetter() {
        return epoch() - (best == null ? 0 : best.epoch());
    }

    /** How often the schedule has reduced the learning rate. */
    int reductions() {
        return plateau.reductions();
    }

    boolean patienceIsOver() {
        return best != null && settings.patience() > 0 && epochsSinceBetter() >= settings.patience();
    }

    private double objective(EpochResult result) {
        return result.metrics().getOrDefault(settings.metric(), Double.NaN);
    }
}
