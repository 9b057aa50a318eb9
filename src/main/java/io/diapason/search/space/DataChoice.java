package io.diapason.search.space;

import java.util.List;

/**
 * Which recordings a search learns from, by name only: this package knows nothing of sound.
 *
 * @param corpora         corpus names of the {@link Vocabulary}, at least one, no repeats
 * @param protocol        how the recordings are split, a name of the {@link Vocabulary}
 * @param validationShare share of the data used to compare trials, in (0, 0.5]
 * @param testShare       share of the data the search never sees, in (0, 0.5]
 */
public record DataChoice(List<String> corpora, String protocol, double validationShare, double testShare) {
    public DataChoice {
        corpora = List.copyOf(corpora);
    }
}
