package io.diapason.study;

/** Somebody asks for work on a study that will never have any. */
public final class StudyEndedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StudyEndedException(Study study) {
        super("study " + study.name() + " has ended (" + study.state() + "): there is nothing left to do");
    }
}
