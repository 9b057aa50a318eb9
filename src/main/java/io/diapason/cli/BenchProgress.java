package io.diapason.cli;

import java.util.List;

/** How far a measurement is, and how long it will take: a bar on a terminal, a line per phase elsewhere. */
final class BenchProgress {
    private static final int BAR = 30;
    private static final long BETWEEN = 100_000_000L;
    private final Screen screen;
    private final ProgressBlock block;
    private final String unit;
    private String phase = "";
    private long started;
    private long shown;

    BenchProgress(Screen screen) {
        this(screen, "clips");
    }

    /** @param unit what is counted */
    BenchProgress(Screen screen, String unit) {
        this.screen = screen;
        this.unit = unit;
        this.block = new ProgressBlock(screen);
    }

    /** Whether there is someone to watch. */
    boolean drawn() {
        return screen.terminal();
    }

    void show(String what, int done, int total) {
        long now = System.nanoTime();
        if (!what.equals(phase)) {
            phase = what;
            started = now;
            shown = 0;
        }
        if (done < total && now - shown < BETWEEN) {
            return;
        }
        shown = now;
        double left = done == 0 ? Double.NaN : (now - started) / 1e9 / done * (total - done);
        String line =
                what + "  " + done + " of " + total + (done < total ? ", " + Numbers.duration(left) + " left" : "");
        block.show(
                List.of(screen.accent(BarChart.bar((double) done / Math.max(1, total), BAR)) + "  " + line),
                what + ": " + total + " " + unit);
    }

    void done() {
        block.keep();
    }
}
