package io.diapason.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ends this process when the one that started it is gone: its end of the standard-input pipe closes, however it died. */
final class ParentWatch {
    private static final Path STANDARD_INPUT = Path.of("/proc/self/fd/0");

    private ParentWatch() {}

    static void start() {
        if (!isPipe()) {
            return;
        }
        Thread thread = new Thread(ParentWatch::watch, "parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** A terminal, a file or /dev/null, as batch systems give it, says nothing about a parent. */
    private static boolean isPipe() {
        try {
            String target = Files.readSymbolicLink(STANDARD_INPUT).toString();
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException e) {
            return true; // no /proc here: believe that the pool started us
        }
    }

    private static void watch() {
        try {
            while (System.in.read() >= 0) {
                // The pool never writes; whatever comes is of no interest.
            }
        } catch (IOException e) {
            // A broken pipe says the same as a closed one.
        }
        // Half a trial is worth nothing, and exit() would wait for hooks and native threads.
        Runtime.getRuntime().halt(0);
    }
}
