package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.speech.store.Tally;
import java.util.Locale;

/**
 * How much feature extraction a study or a training needed, in pairs of a clip and a front end.
 *
 * @param extracted pairs computed
 * @param reused    pairs that were there already
 */
record Extractions(long extracted, long reused) {

    /** The field {@code features} of a study as the service answers it; zero where it says nothing. */
    static Extractions of(JsonNode study) {
        JsonNode features = study.path("features");
        return new Extractions(
                features.path("extracted").asLong(), features.path("reused").asLong());
    }

    static Extractions of(Tally tally) {
        return new Extractions(tally.extracted(), tally.reused());
    }

    /** Nothing has been loaded yet. */
    boolean none() {
        return extracted == 0 && reused == 0;
    }

    /** {@code 1,440 extracted, 18,720 reused}. */
    String text() {
        return String.format(Locale.ROOT, "%,d extracted, %,d reused", extracted, reused);
    }
}
