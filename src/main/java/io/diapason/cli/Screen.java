package io.diapason.cli;

import java.io.PrintStream;

/**
 * What we know of where we write to. The launcher says whether it is a terminal and how wide, since Java cannot tell reliably.
 *
 * @param out      where to
 * @param terminal whether lines may be redrawn
 * @param colours  whether to use them: on a terminal, unless NO_COLOR is set
 * @param columns  width, 40 to 200
 */
record Screen(PrintStream out, boolean terminal, boolean colours, int columns) {
    private static final int USUAL_WIDTH = 80;

    static Screen of(PrintStream out) {
        boolean terminal = Boolean.getBoolean("diapason.terminal");
        String noColour = System.getenv().getOrDefault("NO_COLOR", "");
        int columns = Integer.getInteger("diapason.columns", USUAL_WIDTH);
        return new Screen(out, terminal, terminal && noColour.isEmpty(), Math.max(40, Math.min(200, columns)));
    }

    static Screen plain(PrintStream out) {
        return new Screen(out, false, false, USUAL_WIDTH);
    }

    String bold(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String good(String text) {
        return paint("32", text);
    }

    String accent(String text) {
        return paint("36", text);
    }

    String warning(String text) {
        return paint("33", text);
    }

    private String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
