package io.diapason.search.space;

import java.util.List;
import java.util.Set;

/**
 * Which recordings a search learns from, by name only: this package knows nothing of sound.
 *
 * @param corpora           corpus names of the {@link Vocabulary}, no repeats; empty only in {@link #none}
 * @param division          how the recordings are divided
 * @param labels            which emotions are told apart
 * @param allowTransductive whether trials may look at the test part's data, though not at its labels
 */
public record DataChoice(List<String> corpora, Division division, Labels labels, boolean allowTransductive) {
    public DataChoice {
        corpora = List.copyOf(corpora);
    }

    /** What an external trainer learns from is not told. */
    public static DataChoice none() {
        return new DataChoice(List.of(), Division.of("none", 0, 0), Labels.standard(), false);
    }

    /**
     * How recordings are divided.
     *
     * @param protocol   a name of the {@link Vocabulary}
     * @param folds      how many folds, where the protocol leaves that open; 0 = its usual number
     * @param fold       which of them is held out, from 1
     * @param validation share of the data used to compare trials, in (0, 0.5]
     * @param test       share of the data the search never sees, in (0, 0.5]
     */
    public record Division(String protocol, int folds, int fold, double validation, double test) {
        /** A protocol with a single fold, or the first of its usual ones. */
        public static Division of(String protocol, double validation, double test) {
            return new Division(protocol, 0, 1, validation, test);
        }
    }

    /**
     * Which emotions are told apart.
     *
     * @param mergeCalm whether calm counts as neutral
     * @param drop      emotions left out
     * @param keep      emotions beyond the canonical ones that are used
     * @param rating    whose word is taken: {@code acted} or {@code perceived}
     */
    public record Labels(boolean mergeCalm, Set<String> drop, Set<String> keep, String rating) {
        public Labels {
            drop = Set.copyOf(drop);
            keep = Set.copyOf(keep);
        }

        /** All canonical emotions as acted. */
        public static Labels standard() {
            return new Labels(false, Set.of(), Set.of(), "acted");
        }
    }
}
