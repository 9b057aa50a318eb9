package io.diapason.speech.features;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a recording becomes what a network sees. The standard is the seed's 40 MFCC and their deltas of 3 s at 22,050 Hz.
 *
 * @param excerpt       which part is heard
 * @param framing       how samples become spectra
 * @param bands         mel bands and coefficients
 * @param features      what is computed, at least one; rows come in the order of {@link Feature}
 * @param normalisation over what they are standardised
 */
public record FeatureSettings(
        Excerpt excerpt, Framing framing, Bands bands, Set<Feature> features, Normalisation normalisation) {

    /** A quarter of a gigabyte with magnitudes and powers; the seed's has 133,250. */
    private static final long MOST_NUMBERS = 1L << 25;

    public FeatureSettings {
        if (features.isEmpty()) {
            throw new IllegalArgumentException(
                    "at least one feature must be selected, but none is: set mfcc, mel, chroma,"
                            + " contrast, tonnetz, rms, zcr, centroid, bandwidth, rolloff or flatness to true");
        }
        features = Collections.unmodifiableSet(EnumSet.copyOf(features));
        Rules.require(
                framing.lowest() + 1_000 <= excerpt.sampleRate() / 2.0,
                "fmin must be at least 1,000 Hz below half the sample_rate",
                framing.lowest());
        if (features.contains(Feature.TONNETZ_CQT)) {
            ConstantQFrontEnd.requireFit(excerpt, framing.hopLength());
        }
        long numbers = (framing.fftSize() / 2 + 1L) * (1 + excerpt.samples() / framing.hopLength());
        Rules.require(
                numbers <= MOST_NUMBERS,
                "duration, sample_rate, hop_length and n_fft must leave a spectrogram of at most 33,554,432 numbers",
                String.format(Locale.ROOT, "%,d", numbers));
    }

    /** 40 MFCC and their deltas. */
    public static FeatureSettings standard() {
        return of(Set.of(Feature.MFCC, Feature.DELTA));
    }

    /** All of the seed's 233 rows; its tonnetz come from constant-Q chroma. */
    public static FeatureSettings seed() {
        return of(EnumSet.of(
                Feature.MFCC, Feature.DELTA, Feature.CHROMA, Feature.MEL, Feature.CONTRAST, Feature.TONNETZ_CQT));
    }

    /** These features with the seed's excerpt, frames and bands. */
    public static FeatureSettings of(Set<Feature> features) {
        return new FeatureSettings(
                Excerpt.standard(), Framing.standard(), new Bands(128, 40), features, Normalisation.GLOBAL);
    }

    /** Columns of the matrix: one frame centred on every hop, 1 + floor(samples / hop); fewer for a short clip with a mask. */
    public int frames() {
        return 1 + excerpt.samples() / framing.hopLength();
    }

    /** Rows of the matrix. */
    public int dimensions() {
        return features.stream().mapToInt(feature -> feature.rows(bands)).sum();
    }

    /** Where each selected feature's rows are found, in row order. */
    @JsonIgnore
    public List<Slice> slices() {
        SpectralFrontEnd spectral = SpectralFrontEnd.of(this);
        List<Slice> slices = new ArrayList<>();
        for (Feature feature : features) {
            FrontEnd frontEnd = feature == Feature.TONNETZ_CQT ? constantQ() : spectral;
            slices.add(new Slice(frontEnd, frontEnd.firstRow(feature), feature.rows(bands)));
        }
        return slices;
    }

    private ConstantQFrontEnd constantQ() {
        return new ConstantQFrontEnd(excerpt, framing.hopLength());
    }

    /**
     * Consecutive rows of a front end's matrix.
     *
     * @param frontEnd what computes them
     * @param firstRow from 0
     * @param rows     how many
     */
    public record Slice(FrontEnd frontEnd, int firstRow, int rows) {}
}
