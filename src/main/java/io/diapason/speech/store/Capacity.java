package io.diapason.speech.store;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a store may become.
 *
 * @param bytes 0 or more; with 0 nothing is written
 */
public record Capacity(long bytes) {
    /** 10 GiB: RAVDESS, TESS and EMO-DB under about twelve front ends. */
    public static final String USUAL = "10G";

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,9})([KMGT]?)I?B?");
    private static final String UNITS = "KMGT";

    public Capacity {
        if (bytes < 0) {
            throw new IllegalArgumentException("a store's size must be 0 or more bytes, but is " + bytes);
        }
    }

    /**
     * Reads a size such as {@code 500M}, {@code 10G} or {@code 0}; units are powers of 1,024.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Capacity parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be a whole number of bytes, or one followed by K, M, G or T"
                    + " (such as 500M or 10G; 0 keeps nothing), but is '" + text + "'");
        }
        String unit = matcher.group(2);
        int thousands = unit.isEmpty() ? 0 : UNITS.indexOf(unit) + 1;
        return new Capacity(Long.parseLong(matcher.group(1)) << (10 * thousands));
    }
}
