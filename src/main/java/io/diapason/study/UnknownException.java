package io.diapason.study;

import java.util.Collection;

/** Something was asked for that is not there; the message names it. */
public final class UnknownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnknownException(String message) {
        super(message);
    }

    /** No study has this id or name. */
    public static UnknownException study(Object idOrName) {
        return new UnknownException("there is no study " + idOrName);
    }

    /** No trial has this id. */
    public static UnknownException trial(long id) {
        return new UnknownException("there is no trial " + id);
    }

    /** The trial is there, but has no model: not finished, failed, or not among the best whose models are kept. */
    public static UnknownException model(long trial, TrialState state) {
        return new UnknownException("trial " + trial + " (" + state + ") has no model; models are kept of the "
                + Artifacts.KEPT + " best completed trials of a study");
    }

    /** No search space of this name comes with the program. */
    public static UnknownException searchSpace(String name, Collection<String> there) {
        return new UnknownException("there is no search space " + name + "; there are " + String.join(", ", there));
    }

    /** The study is there, but no completed trial with a model yet. */
    public static UnknownException bestModel(String study) {
        return new UnknownException("study " + study + " has no completed trial with a model yet");
    }
}
