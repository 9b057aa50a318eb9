package io.diapason.study;

/** A study of this name exists already. */
public final class NameTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NameTakenException(String name) {
        super("there is already a study named " + name + ": choose another name");
    }
}
