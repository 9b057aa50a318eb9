package io.diapason.speech.features;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.audio.Resampler;
import java.util.Arrays;

/**
 * From a recording to the samples features are made of, in the order of {@code librosa.load(path, sr, offset, duration)} followed by {@code
 * util.fix_length}: cut at the native rate, resample, pad. With trimming the duration is counted after it: skip the offset, resample, trim, cut.
 */
final class Preparation {
    private Preparation() {}

    /** {@link Excerpt#samples()} samples, or fewer where padding is {@link Padding#MASK}. */
    static float[] samples(Audio audio, Excerpt excerpt) {
        Audio part = audio.part(excerpt.offset(), excerpt.duration());
        return Arrays.copyOf(Resampler.resample(part, excerpt.sampleRate()).samples(), excerpt.samples());
    }
}
