package io.diapason.speech.features;

import io.diapason.speech.audio.Audio;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From a recording to the selected features. The same numbers as the rows {@link FeatureSettings#slices()} names of full extractions, but only
 * what is selected is computed. One that ends before the offset gives the features of silence.
 *
 * <p>Keeps buffers and tables: make one per thread and settings, and use it for many clips.
 */
public final class FeatureExtractor implements Extractor {
    private final FeatureSettings settings;
    private final Stft stft;
    private final Stft tuningStft;
    private final Optional<SpectralExtractor> spectral;
    private final Optional<ConstantQExtractor> constantQ;

    public FeatureExtractor(FeatureSettings settings) {
        this.settings = settings;
        this.stft = new Stft(settings.framing(), settings.excerpt().sampleRate());
        this.tuningStft = new Stft(ConstantQExtractor.TUNING, settings.excerpt().sampleRate());
        Set<Feature> fromSpectrum = EnumSet.copyOf(settings.features());
        boolean tonnetz = fromSpectrum.remove(Feature.TONNETZ_CQT);
        this.spectral = fromSpectrum.isEmpty()
                ? Optional.empty()
                : Optional.of(new SpectralExtractor(
                        new SpectralFrontEnd(settings.excerpt(), settings.framing(), settings.bands()), fromSpectrum));
        this.constantQ = tonnetz
                ? Optional.of(new ConstantQExtractor(new ConstantQFrontEnd(
                        settings.excerpt(), settings.framing().hopLength())))
                : Optional.empty();
    }

    /** Shape [{@link FeatureSettings#dimensions()}][{@link FeatureSettings#frames()}], rows in the order of {@link Feature}. */
    @Override
    public FeatureMatrix extract(Audio audio) {
        return of(Preparation.samples(audio, settings.excerpt()));
    }

    /** The features of prepared samples. */
    FeatureMatrix of(float[] samples) {
        Spectrogram spectrogram = stft.power(samples);
        List<FeatureMatrix> parts = new ArrayList<>();
        spectral.ifPresent(extractor -> parts.addAll(extractor.parts(samples, spectrogram)));
        constantQ.ifPresent(extractor ->
                parts.add(before(Feature.RMS), extractor.of(samples, tuningSpectrum(samples, spectrogram))));
        return FeatureMatrix.stacked(parts);
    }

    private int before(Feature feature) {
        return (int) settings.features().stream()
                .filter(f -> f.compareTo(feature) < 0 && f != Feature.TONNETZ_CQT)
                .count();
    }

    private Spectrogram tuningSpectrum(float[] samples, Spectrogram spectrogram) {
        return ConstantQExtractor.tunesFrom(settings.framing()) ? spectrogram : tuningStft.power(samples);
    }
}
