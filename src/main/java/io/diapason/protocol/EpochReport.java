package io.diapason.protocol;

import java.util.Map;

/**
 * What one epoch brought.
 *
 * @param epoch   from 1; one that an earlier attempt reported already takes its place
 * @param metrics finite values by name, e.g. {@code train_loss, validation_loss, accuracy, uar, macro_f1}; at most 50
 * @param seconds the epoch took, wall clock
 */
public record EpochReport(int epoch, Map<String, Double> metrics, double seconds) {}
