package io.diapason.speech.dataset;

/**
 * How far loading has come.
 *
 * @param done  clips finished
 * @param total clips of this stage
 * @param stage what is being done, e.g. {@code decoding}
 */
public record LoadProgress(int done, int total, String stage) {}
