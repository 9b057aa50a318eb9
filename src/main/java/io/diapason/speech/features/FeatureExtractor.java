package io.diapason.speech.features;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.audio.Resampler;
import java.util.Arrays;

/**
 * From a recording to the matrix a network sees: cut at the native rate, resample, pad with zeros at the end, MFCC,
 * deltas. The order of the steps is that of {@code librosa.load(path, sr, offset, duration)} followed by {@code
 * util.fix_length}. Every clip gives the same shape, [{@link FeatureSettings#dimensions()}][{@link
 * FeatureSettings#frames()}]; one that ends before the offset gives the features of silence.
 *
 * <p>Keeps buffers and tables: make one per thread and settings, and use it for many clips.
 */
public final class FeatureExtractor {
    private final FeatureSettings settings;
    private final Stft stft;
    private final MelSpectrogram melSpectrogram;
    private final Mfcc mfcc;

    public FeatureExtractor(FeatureSettings settings) {
        this.settings = settings;
        this.stft = new Stft(settings.fftSize(), settings.hopLength());
        this.melSpectrogram =
                new MelSpectrogram(new MelFilterBank(settings.sampleRate(), settings.fftSize(), settings.mels()));
        this.mfcc = new Mfcc(settings.mels(), settings.mfcc());
    }

    /**
     * The features of a recording: MFCC first, then deltas of order 1, then of order 2, as far as the settings ask for
     * them.
     */
    public FeatureMatrix extract(Audio audio) {
        Spectrogram spectrogram = stft.power(samples(audio));
        FeatureMatrix cepstrum = mfcc.of(Decibels.of(melSpectrogram.of(spectrogram)));
        float[] values = Arrays.copyOf(cepstrum.values(), settings.dimensions() * cepstrum.frames());
        int length = cepstrum.values().length;
        for (int order = 1; order <= settings.deltas(); order++) {
            System.arraycopy(Deltas.of(cepstrum, order).values(), 0, values, order * length, length);
        }
        return new FeatureMatrix(settings.dimensions(), cepstrum.frames(), values);
    }

    /**
     * The samples the features are made of: cut, resampled and padded, exactly {@link FeatureSettings#samples()} of
     * them.
     */
    float[] samples(Audio audio) {
        Audio part = audio.part(settings.offset(), settings.duration());
        return Arrays.copyOf(Resampler.resample(part, settings.sampleRate()).samples(), settings.samples());
    }
}
