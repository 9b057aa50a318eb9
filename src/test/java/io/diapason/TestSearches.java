package io.diapason;

import java.util.concurrent.atomic.AtomicInteger;

/** Search definitions for tests of the service; every one has a name of its own. */
public final class TestSearches {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestSearches() {}

    /** A name no other study has. */
    public static String freshName() {
        return "study-" + NEXT.incrementAndGet();
    }

    /** A search over 2,500 configurations of the synthetic corpus; more lines may follow. */
    public static String yaml(String name, int trials, int epochs) {
        return """
                name: %s
                description: made by a test
                objective: {metric: uar, direction: maximize}
                data: {corpora: [synthetic], protocol: random}
                budget: {trials: %d, epochs: %d}
                seed: 7
                parameters:
                  lstm_1_units: {type: integer, min: 1, max: 50}
                  dense_units: {type: integer, min: 1, max: 50}
                """
                .formatted(name, trials, epochs);
    }

    /** A search over two configurations. */
    public static String tiny(String name, int trials) {
        return """
                name: %s
                data: {corpora: [synthetic]}
                budget: {trials: %d, epochs: 5}
                parameters:
                  lstm_1_units: {type: choice, values: [32, 64]}
                """
                .formatted(name, trials);
    }
}
