package io.diapason.search.space;

import java.util.List;
import java.util.stream.Collectors;

/** A search definition broke at least one rule; carries all of them, in the order of the text. */
public final class InvalidDefinitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public InvalidDefinitionException(String origin, List<Problem> problems) {
        super(problems.stream().map(p -> origin + ":" + p.message()).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
