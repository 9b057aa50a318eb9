package io.diapason.cli;

import java.util.List;

/** A few lines that tell how far something is: redrawn in place on a terminal; elsewhere one plain line whenever it changes. */
final class ProgressBlock {
    private final Screen screen;
    private int drawn;
    private String last = "";

    ProgressBlock(Screen screen) {
        this.screen = screen;
    }

    /**
     * @param block   for a terminal; lines longer than the screen are cut, or redrawing would miscount
     * @param oneLine for a log; not repeated while it stays the same
     */
    void show(List<String> block, String oneLine) {
        if (!screen.terminal()) {
            if (!oneLine.equals(last)) {
                screen.out().println(oneLine);
                last = oneLine;
            }
            return;
        }
        StringBuilder text = new StringBuilder(drawn == 0 ? "" : "\u001b[" + drawn + "A");
        for (String line : block) {
            text.append("\r\u001b[2K").append(cut(line)).append('\n');
        }
        screen.out().print(text);
        screen.out().flush();
        drawn = block.size();
    }

    /** What is shown stays; the next block begins below it. */
    void keep() {
        drawn = 0;
    }

    private String cut(String line) {
        int visible = line.replaceAll("\u001b\\[[0-9;]*m", "").length();
        return visible <= screen.columns() ? line : plain(line).substring(0, screen.columns());
    }

    private static String plain(String line) {
        return line.replaceAll("\u001b\\[[0-9;]*m", "");
    }
}
