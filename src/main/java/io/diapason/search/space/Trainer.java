package io.diapason.search.space;

/** Who carries out the trials of a search. */
public enum Trainer {
    /** Diapason's workers: the names of a definition are those of the {@link Vocabulary}. */
    BUILT_IN("built-in"),
    /** A program that asks for trials over HTTP and tells what they brought: parameters and metrics are whatever it says. */
    EXTERNAL("external");

    private final String label;

    Trainer(String label) {
        this.label = label;
    }

    /** As definitions spell it. */
    public String label() {
        return label;
    }
}
