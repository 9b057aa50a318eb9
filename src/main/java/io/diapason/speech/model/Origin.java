package io.diapason.speech.model;

import io.diapason.speech.dataset.DatasetRequest;
import java.time.Instant;
import java.util.Map;

/**
 * Where a model comes from: all that its bundle tells beside the model itself.
 *
 * @param configuration the parameters that were tried, by name
 * @param data          recordings, split and features
 * @param network       the shape of the network
 * @param training      how it was trained
 * @param provenance    study, trial, attempt, worker, software version …, by name; may be empty
 * @param created       when training ended
 */
public record Origin(
        Map<String, Object> configuration,
        DatasetRequest data,
        NetworkShape network,
        TrainingSettings training,
        Map<String, Object> provenance,
        Instant created) {}
