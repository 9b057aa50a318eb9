package io.diapason.cli;

import io.diapason.speech.model.EpochListener;
import io.diapason.speech.model.EpochResult;
import java.util.List;

/** A training as it goes: a bar on a terminal, a line per epoch elsewhere. */
final class TrainingLines implements EpochListener {
    private static final int BAR = 30;
    private final Screen screen;
    private final ProgressBlock block;
    private final int epochs;
    private double seconds;
    private double best = Double.NaN;

    TrainingLines(Screen screen, int epochs) {
        this.screen = screen;
        this.block = new ProgressBlock(screen);
        this.epochs = epochs;
    }

    @Override
    public boolean afterEpoch(EpochResult result) {
        seconds += result.seconds();
        double uar = result.metrics().getOrDefault("uar", Double.NaN);
        best = Double.isNaN(best) ? uar : Math.max(best, uar);
        String scores = "loss " + Numbers.real(result.metrics().getOrDefault("loss", Double.NaN)) + ", uar "
                + Numbers.real(uar) + ", best " + Numbers.real(best);
        double left = seconds / result.epoch() * (epochs - result.epoch());
        block.show(
                List.of(
                        screen.accent(BarChart.bar((double) result.epoch() / epochs, BAR)) + "  epoch " + result.epoch()
                                + " of " + epochs + " · at most " + Numbers.duration(left) + " left",
                        scores),
                "epoch " + result.epoch() + "/" + epochs + ": " + scores + " (" + Numbers.duration(result.seconds())
                        + ")");
        return true;
    }

    void done() {
        block.keep();
    }
}
