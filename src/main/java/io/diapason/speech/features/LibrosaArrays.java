package io.diapason.speech.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every feature of a clip under the name its array has in a folder of golden librosa values, for comparing the two. Computed by the extractors that
 * make the features of models, from samples as they are: nothing is resampled, cut or padded.
 *
 * <p>Keeps buffers and tables; for one thread.
 */
public final class LibrosaArrays {
    private static final Set<Feature> MEL_AND_CEPSTRUM = Set.of(Feature.MFCC, Feature.DELTA, Feature.DELTA_DELTA, Feature.MEL);
    private static final List<String> MEL_AND_CEPSTRUM_NAMES =
            List.of("mfcc40", "mfcc40_delta", "mfcc40_delta2", "melspectrogram_db_ref1");
    private static final Set<Feature> SPECTRAL = Set.of(
            Feature.CHROMA,
            Feature.CONTRAST,
            Feature.TONNETZ,
            Feature.RMS,
            Feature.ZCR,
            Feature.CENTROID,
            Feature.BANDWIDTH,
            Feature.ROLLOFF,
            Feature.FLATNESS);
    private static final List<String> SPECTRAL_NAMES = List.of(
            "chroma_stft12",
            "spectral_contrast7",
            "tonnetz6_from_chroma_stft",
            "rms",
            "zcr",
            "spectral_centroid",
            "spectral_bandwidth",
            "spectral_rolloff85",
            "spectral_flatness");

    private final SpectralExtractor melAndCepstrum;
    private final SpectralExtractor spectral;
    private final Stft melTransform;
    private final Stft transform;
    private final Stft tuningTransform;
    private final Chroma chroma;
    private final ConstantQ constantQ;
    private final ConstantQExtractor constantQTonnetz;
    private final Tuning tuning;

    /**
     * Limits of the band hold for the mel bands only, as librosa's fmin and fmax do; the other features hear everything.
     *
     * @param sampleRate of the clips, Hz
     * @param framing    frames, and the band of the mel bands
     * @param bands      mel bands and coefficients
     */
    public LibrosaArrays(int sampleRate, Framing framing, Bands bands) {
        Excerpt excerpt = new Excerpt(sampleRate, 0, 3, 0, Padding.MASK);
        Framing full = new Framing(framing.fftSize(), framing.hopLength(), framing.window(), 0, 0);
        this.melAndCepstrum = new SpectralExtractor(new SpectralFrontEnd(excerpt, framing, bands), MEL_AND_CEPSTRUM);
        this.spectral = new SpectralExtractor(new SpectralFrontEnd(excerpt, full, bands), SPECTRAL);
        this.melTransform = new Stft(framing, sampleRate);
        this.transform = new Stft(full, sampleRate);
        this.tuningTransform = new Stft(ConstantQExtractor.TUNING, sampleRate);
        this.chroma = new Chroma(sampleRate, framing.fftSize());
        this.constantQ = new ConstantQ(sampleRate, framing.hopLength());
        this.constantQTonnetz = new ConstantQExtractor(new ConstantQFrontEnd(excerpt, framing.hopLength()));
        this.tuning = new Tuning(sampleRate, ConstantQExtractor.TUNING.fftSize());
    }

    /** Name of the array → shape [rows][1 + samples / hop]. */
    public Map<String, FeatureMatrix> of(float[] samples) {
        Map<String, FeatureMatrix> arrays = new LinkedHashMap<>();
        put(arrays, MEL_AND_CEPSTRUM_NAMES, melAndCepstrum.parts(samples, melTransform.power(samples)));
        Spectrogram spectrogram = transform.power(samples);
        put(arrays, SPECTRAL_NAMES, spectral.parts(samples, spectrogram));
        arrays.put("chroma_stft12_tuning0", chroma.of(spectrogram, 0));
        Spectrogram tuned = tuningTransform.power(samples);
        arrays.put("tonnetz6_default_cqt", constantQTonnetz.of(samples, tuned));
        arrays.put("chroma_cqt12", constantQ.chroma(samples, tuning.of(tuned, ConstantQ.BINS_PER_OCTAVE)));
        return arrays;
    }

    private static void put(Map<String, FeatureMatrix> arrays, List<String> names, List<FeatureMatrix> parts) {
        for (int i = 0; i < names.size(); i++) {
            arrays.put(names.get(i), parts.get(i));
        }
    }
}
