package io.diapason.speech.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.speech.dataset.Dataset;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;

/** Tells trainings apart whose weights may differ after some epoch. */
final class TrainingIdentity {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TrainingIdentity() {}

    /**
     * SHA-256 in hex over shape, settings, input and the fingerprint of the data. How many epochs there may be and how patient the training is counts
     * only where the learning rate follows from it: a training may be given more.
     */
    static String of(NetworkShape shape, TrainingSettings settings, InputShape input, Dataset dataset) {
        Schedule schedule = settings.optimization().schedule();
        boolean planned = schedule == Schedule.COSINE || schedule == Schedule.ONE_CYCLE;
        List<Object> parts = List.of(
                shape,
                settings.lasting(planned ? settings.epochs() : 1, 0),
                input,
                dataset.audit().fingerprint(),
                dataset.train().frames());
        try {
            return HexFormat.of().formatHex(Weights.digest().digest(JSON.writeValueAsBytes(parts)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
