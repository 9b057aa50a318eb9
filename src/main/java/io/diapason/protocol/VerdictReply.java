package io.diapason.protocol;

/** The answer to a heartbeat or an epoch report. */
public record VerdictReply(Verdict verdict) {}
