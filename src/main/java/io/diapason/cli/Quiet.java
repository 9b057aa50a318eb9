package io.diapason.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps libraries from writing between a command's own lines: only errors, and those to standard error. */
final class Quiet {
    private static final String LINE = "%1$tF %1$tT %4$s %5$s%6$s%n";

    private Quiet() {}

    static void please() {
        if (System.getProperty("java.util.logging.manager") == null) {
            System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        }
        System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
        toStandardError(Level.SEVERE);
    }

    /** A worker's output goes to its log file: there, what it does is worth a line. */
    static void butTell() {
        Logger.getLogger("io.diapason").setLevel(Level.INFO);
        toStandardError(Level.WARNING);
    }

    /**
     * Quarkus on the class path has put a handler there that keeps all records until Quarkus starts – which, in a command,
     * never happens: nothing would ever be shown.
     */
    private static void toStandardError(Level least) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        Handler console = new ConsoleHandler();
        console.setFormatter(new SimpleFormatter());
        console.setLevel(Level.ALL);
        root.setLevel(least);
        root.addHandler(console);
    }
}
