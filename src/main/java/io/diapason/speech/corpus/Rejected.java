package io.diapason.speech.corpus;

/**
 * A file that was looked at and is not used.
 *
 * @param file   path below the corpus folder with forward slashes, or the id of an utterance
 * @param reason why, in words for the person who owns the folder
 */
public record Rejected(String file, String reason) {}
