package io.diapason.search.space;

/** What a search optimises: the validation metric by its name, and the direction in which it is better. */
public record Objective(String metric, Direction direction) {}
