package io.diapason.speech.engine;

/** Some of a network's numbers, in a row. */
public record Range(int from, int count) {}
