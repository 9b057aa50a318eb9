package io.diapason.cli;

import io.diapason.speech.dataset.LoadProgress;
import java.util.List;

/** How far loading recordings has come: a bar on a terminal, one line per stage elsewhere. */
final class LoadingLine {
    private static final int BAR = 30;
    private final Screen screen;
    private final ProgressBlock block;
    private long lastDrawn;

    LoadingLine(Screen screen) {
        this.screen = screen;
        this.block = new ProgressBlock(screen);
    }

    void show(LoadProgress progress) {
        long now = System.nanoTime();
        boolean last = progress.done() >= progress.total();
        if (!last && now - lastDrawn < 100_000_000L) { // ten times a second is live enough
            return;
        }
        lastDrawn = now;
        double share = progress.total() == 0 ? 1 : (double) progress.done() / progress.total();
        block.show(
                List.of(screen.accent(BarChart.bar(share, BAR)) + "  " + progress.stage() + " " + progress.done()
                        + " of " + progress.total()),
                progress.stage() + " " + progress.total() + " clips");
    }

    void done() {
        block.keep();
    }
}
