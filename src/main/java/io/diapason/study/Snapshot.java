package io.diapason.study;

import io.diapason.search.History;

/** What a search knows after its first {@code position} events. */
record Snapshot(long position, History history) {}
