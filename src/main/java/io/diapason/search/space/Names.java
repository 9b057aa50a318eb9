package io.diapason.search.space;

import java.util.regex.Pattern;

/** The rule for parameter names: what may stand as an identifier in an expression. */
final class Names {
    static final String RULE = "must be 1 to 64 of a-z 0-9 _, starting with a letter";
    private static final Pattern VALID = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private Names() {}

    static boolean isValid(String name) {
        return VALID.matcher(name).matches();
    }

    static void check(String name) {
        if (!isValid(name)) {
            throw new IllegalArgumentException("parameter name " + RULE + ", but is " + name);
        }
    }
}
