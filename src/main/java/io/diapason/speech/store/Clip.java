package io.diapason.speech.store;

import io.diapason.speech.audio.Audio;
import java.util.function.Supplier;

/**
 * A recording as the store knows it.
 *
 * @param content {@link Audio#contentHash()}: recordings with equal samples are one
 * @param sound   gives the samples; asked only when features must be computed
 */
public record Clip(String content, Supplier<Audio> sound) {
    public Clip {
        if (!content.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "content must be a SHA-256 in 64 hexadecimal digits, but is '" + content + "'");
        }
    }
}
