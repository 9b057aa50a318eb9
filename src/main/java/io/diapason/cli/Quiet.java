package io.diapason.cli;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps libraries from writing between a command's own lines: only errors, and those to standard error. */
final class Quiet {
    private Quiet() {}

    static void please() {
        if (System.getProperty("java.util.logging.manager") == null) {
            System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        }
        Logger root = Logger.getLogger("");
        root.setLevel(Level.SEVERE);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.SEVERE);
        }
    }

    /** A worker's output goes to its log file: there, what it does is worth a line. */
    static void butTell() {
        Logger.getLogger("io.diapason").setLevel(Level.INFO);
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        if (root.getHandlers().length == 0) {
            root.addHandler(new java.util.logging.ConsoleHandler());
        }
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.INFO);
        }
    }
}
