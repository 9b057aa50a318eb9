package io.diapason.recipe;

import java.util.Locale;

/** Which chroma tonnetz are made of. */
enum TonnetzSource {
    STFT,
    CQT;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
