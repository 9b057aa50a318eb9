package io.diapason.speech.model;

import java.util.Map;

/**
 * What one pass over the training part brought.
 *
 * @param epoch   from 1
 * @param metrics {@code train_loss} (what training minimises: cross-entropy of the {@link Targets}, clips
 *                disturbed and dropout on, mean over the epoch) and the validation
 *                {@link io.diapason.speech.score.Scores}: {@code loss, accuracy, uar, macro_f1, min_recall}; {@code parameters}, how many
 *                numbers the network holds; and {@code inference_ms} ({@link Latency}) where the listener asks for it
 * @param seconds training and scoring took, wall clock
 */
public record EpochResult(int epoch, Map<String, Double> metrics, double seconds) {}
