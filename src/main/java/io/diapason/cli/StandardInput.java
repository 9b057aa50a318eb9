package io.diapason.cli;

import java.io.IOException;

/** The pipe to whoever started this process: it ends when that one does, however that happens. */
final class StandardInput {
    private StandardInput() {}

    static void whenItEnds(Runnable action) {
        Thread thread = new Thread(
                () -> {
                    drain();
                    action.run();
                },
                "parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static void drain() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever sent
            }
        } catch (IOException e) {
            // A broken pipe is an ended one.
        }
    }
}
