package io.diapason.speech.features;

import java.util.Arrays;

/**
 * Silence at both ends of a clip: {@code librosa.effects.trim(y, top_db, ref=np.max, frame_length=2048, hop_length=512)} 0.11. A frame is silent whose
 * {@link Rms} lies {@code top_db} or more below that of the loudest; what is kept begins at the centre of the first frame that is not and ends a hop behind
 * the centre of the last. A clip without sound (no frame above 1e-5) is kept whole.
 */
final class Silence {
    private static final float LEAST_POWER = 1e-10f;

    private Silence() {}

    /** The clip without it; the argument itself where there is none. */
    static float[] trimmed(float[] samples, double decibels) {
        float[] levels = Rms.of(samples, Framing.standard()).values();
        float loudest = Float.NEGATIVE_INFINITY;
        for (float level : levels) {
            loudest = Math.max(loudest, decibels(level));
        }
        int first = 0;
        while (decibels(levels[first]) - loudest <= -decibels) {
            first++;
        }
        int last = levels.length - 1;
        while (decibels(levels[last]) - loudest <= -decibels) {
            last--;
        }
        int hop = Framing.standard().hopLength();
        int end = Math.min(samples.length, (last + 1) * hop);
        return first == 0 && end == samples.length ? samples : Arrays.copyOfRange(samples, first * hop, end);
    }

    private static float decibels(float level) {
        return (float) (10 * Math.log10(Math.max(LEAST_POWER, level * level)));
    }
}
