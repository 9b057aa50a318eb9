package io.diapason.speech.features;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.audio.Resampler;
import java.util.Arrays;

/**
 * From a recording to the samples features are made of, in the order of {@code librosa.load(path, sr, offset, duration)} followed by {@code
 * util.fix_length} (or {@code util.pad_center}) 0.11: cut at the native rate, resample, pad. With trimming the duration is counted after it: skip the offset,
 * resample, trim, cut, pad.
 */
final class Preparation {
    private Preparation() {}

    /**
     * {@link Excerpt#samples()} samples, or fewer where padding is {@link Padding#MASK}; at least one, a zero where nothing is left of the recording. They may
     * be the recording's own: do not write to them.
     */
    static float[] samples(Audio audio, Excerpt excerpt) {
        return padded(heard(audio, excerpt), excerpt);
    }

    private static float[] heard(Audio audio, Excerpt excerpt) {
        if (excerpt.trim() == 0) {
            Audio part = audio.part(excerpt.offset(), excerpt.duration());
            return Resampler.resample(part, excerpt.sampleRate()).samples();
        }
        // A second more than there is, so that rounding cuts nothing.
        Audio rest = audio.part(excerpt.offset(), audio.seconds() + 1);
        return Silence.trimmed(Resampler.resample(rest, excerpt.sampleRate()).samples(), excerpt.trim());
    }

    private static float[] padded(float[] heard, Excerpt excerpt) {
        int length = excerpt.samples();
        if (heard.length == length) {
            return heard;
        }
        if (heard.length > length) {
            return Arrays.copyOf(heard, length);
        }
        return switch (excerpt.padding()) {
            case END -> Arrays.copyOf(heard, length);
            case CENTRE -> centred(heard, length);
            case MASK -> heard.length == 0 ? new float[1] : heard;
        };
    }

    private static float[] centred(float[] heard, int length) {
        float[] samples = new float[length];
        System.arraycopy(heard, 0, samples, (length - heard.length) / 2, heard.length);
        return samples;
    }
}
