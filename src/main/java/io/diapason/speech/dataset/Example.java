package io.diapason.speech.dataset;

import io.diapason.speech.features.FeatureView;

/**
 * One labelled clip.
 *
 * @param features     as extracted, not standardised
 * @param standardiser for this clip; may be shared with others
 * @param label        index into {@link Dataset#labels()}
 * @param id           {@link io.diapason.speech.corpus.Utterance#key()}
 */
public record Example(FeatureView features, Standardiser standardiser, int label, String id) {}
