package io.diapason.study;

/**
 * A file a trial left; its bytes stay in the database until asked for.
 *
 * @param size   in bytes
 * @param sha256 lower-case hex
 */
public record Artifact(long trial, long size, String sha256) {}
