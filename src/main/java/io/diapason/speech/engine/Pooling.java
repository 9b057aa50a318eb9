package io.diapason.speech.engine;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the frames of a clip become one vector, after the last recurrent layer. Only frames that the clip has count. */
public enum Pooling {
    /** The last frame; of a layer that reads backwards, its first, which it reads last. */
    LAST,
    /** The mean over all frames. */
    MEAN,
    /** The largest value of each unit over all frames. */
    MAX,
    /**
     * The mean weighted by softmax(q &middot; h<sub>t</sub> / &radic;n) for n units and one learned query q: scaled dot-product attention (Vaswani et
     * al., "Attention is all you need", NeurIPS 2017) of one query, without projections.
     */
    ATTENTION;

    /** Name as search spaces spell it. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Pooling::label).toList();
    }

    public static Optional<Pooling> find(String label) {
        return Arrays.stream(values()).filter(p -> p.label().equals(label)).findFirst();
    }
}
