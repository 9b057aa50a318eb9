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
    private final Optional<SpectralExtractor> spectral;
    private final Optional<ConstantQExtractor> constantQ;
    private final Stft tuningStft;

    public FeatureExtractor(FeatureSettings settings) {
        this.settings = settings;
        this.spectral = spectral(settings);
        this.constantQ = settings.features().contains(Feature.TONNETZ_CQT)
                ? Optional.of(new ConstantQExtractor(new ConstantQFrontEnd(
                        settings.excerpt(), settings.framing().hopLength())))
                : Optional.empty();
        this.tuningStft = new Stft(ConstantQExtractor.TUNING, settings.excerpt().sampleRate());
    }

    private static Optional<SpectralExtractor> spectral(FeatureSettings settings) {
        Set<Feature> features = EnumSet.copyOf(settings.features());
        features.remove(Feature.TONNETZ_CQT);
        // As many coefficients as are wanted, where the front end that is shared computes more.
        var frontEnd = new SpectralFrontEnd(settings.excerpt(), settings.framing(), settings.bands());
        return features.isEmpty() ? Optional.empty() : Optional.of(new SpectralExtractor(frontEnd, features));
    }

    /** Shape [{@link FeatureSettings#dimensions()}][{@link FeatureSettings#frames()}], rows in the order of {@link Feature}. */
    @Override
    public FeatureMatrix extract(Audio audio) {
        return of(Preparation.samples(audio, settings.excerpt()));
    }

    /** The features of prepared samples. */
    FeatureMatrix of(float[] samples) {
        Optional<Spectrogram> spectrogram = spectral.map(extractor -> extractor.spectrogram(samples));
        List<FeatureMatrix> parts = new ArrayList<>();
        spectral.ifPresent(extractor -> parts.addAll(extractor.parts(samples, spectrogram.orElseThrow())));
        constantQ.ifPresent(extractor ->
                parts.add(before(Feature.TONNETZ_CQT), extractor.of(samples, tuningSpectrogram(samples, spectrogram))));
        return FeatureMatrix.stacked(parts);
    }

    private int before(Feature feature) {
        return (int) settings.features().stream()
                .filter(other -> other.compareTo(feature) < 0)
                .count();
    }

    /** The spectrogram there is, where it is of the frames that the tuning is estimated from. */
    private Spectrogram tuningSpectrogram(float[] samples, Optional<Spectrogram> spectrogram) {
        return spectrogram
                .filter(known -> ConstantQExtractor.tunesFrom(settings.framing()))
                .orElseGet(() -> tuningStft.power(samples));
    }
}
