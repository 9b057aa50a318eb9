package io.diapason.speech.corpus;

import java.util.List;

/**
 * One of the synthetic speakers.
 *
 * @param name        e.g. {@code v1}
 * @param pitch       resting fundamental frequency, Hz
 * @param tract       factor on all formant frequencies; a shorter vocal tract has a larger one
 * @param breath      aspiration noise relative to voicing, 0 to 1
 * @param brightness  factor on the cut-off of the glottal source
 * @param gain        recording level, dB
 */
record Voice(String name, double pitch, double tract, double breath, double brightness, double gain) {
    /** Four low and four high voices; neighbours overlap once emotions move their pitch. */
    static final List<Voice> ALL = List.of(
            new Voice("v1", 98, 0.94, 0.05, 0.9, 0),
            new Voice("v2", 112, 1.00, 0.12, 1.1, 2),
            new Voice("v3", 126, 0.98, 0.08, 1.0, -2),
            new Voice("v4", 141, 1.04, 0.20, 0.8, 1),
            new Voice("v5", 176, 1.10, 0.10, 1.0, -1),
            new Voice("v6", 192, 1.16, 0.22, 1.2, 0),
            new Voice("v7", 208, 1.13, 0.06, 0.9, 2),
            new Voice("v8", 228, 1.20, 0.15, 1.1, -2));
}
