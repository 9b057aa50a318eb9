package io.diapason.speech.model;

import io.diapason.speech.corpus.Emotion;
import java.util.Map;

/**
 * What a model hears in a recording.
 *
 * @param emotion       the likeliest
 * @param confidence    its probability as the network gives it, not calibrated
 * @param probabilities of all emotions the model knows, by label, in canonical order; they add up to 1
 */
public record Prediction(Emotion emotion, double confidence, Map<String, Double> probabilities) {}
