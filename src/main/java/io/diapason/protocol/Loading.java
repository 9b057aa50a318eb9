package io.diapason.protocol;

/**
 * How far an attempt has come in loading its recordings.
 *
 * @param stage what is being done, e.g. {@code decoding}; 1 to 50 characters
 * @param done  clips finished
 * @param total clips of this stage
 */
public record Loading(String stage, int done, int total) {}
