package io.diapason.search.space;

import java.util.List;

/**
 * Which recordings a search learns from, by name only: this package knows nothing of sound.
 *
 * @param corpora         corpus names of the {@link Vocabulary}, at least one, no repeats
 * @param protocol        how the recordings are split, a name of the {@link Vocabulary}
 * @param validationShare share of the data used to compare trials, in (0, 0.5]
 * @param testShare       share of the data the search never sees, in (0, 0.5]
 * @param allowTransductive whether trials may look at the test part's data, though not at its labels
 */
public record DataChoice(
        List<String> corpora, String protocol, double validationShare, double testShare, boolean allowTransductive) {
    public DataChoice {
        corpora = List.copyOf(corpora);
    }
}
