package io.diapason.speech.features;

/** Says which rule was broken and by what. */
final class Rules {
    private Rules() {}

    static void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", but is " + value);
        }
    }
}
