package io.diapason.speech.dataset;

import io.diapason.speech.audio.Audio;
import java.util.Locale;
import java.util.Optional;

/** What makes a decoded clip useless for learning. */
final class ClipFault {
    private static final double SHORTEST_SECONDS = 0.3;

    private ClipFault() {}

    static Optional<String> of(Audio audio) {
        if (audio.seconds() < SHORTEST_SECONDS) {
            return Optional.of(String.format(
                    Locale.ROOT, "must last at least %.1f s, but lasts %.3f s", SHORTEST_SECONDS, audio.seconds()));
        }
        boolean silent = true;
        for (float sample : audio.samples()) {
            if (!Float.isFinite(sample)) {
                return Optional.of("holds a sample that is not a finite number");
            }
            silent &= sample == 0;
        }
        return silent ? Optional.of("is digital silence: every sample is 0") : Optional.empty();
    }
}
