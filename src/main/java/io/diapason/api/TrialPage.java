package io.diapason.api;

import java.util.List;

/**
 * A page of trials.
 *
 * @param total trials on all pages
 * @param page  from 0
 * @param size  trials a page holds
 */
record TrialPage(List<TrialAnswer> items, long total, int page, int size) {}
