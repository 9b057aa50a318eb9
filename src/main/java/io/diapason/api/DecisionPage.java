package io.diapason.api;

import java.util.List;

/** Some of a study's decisions. */
record DecisionPage(List<DecisionAnswer> items, long total, int page, int size) {}
