package io.diapason.speech.features;

import io.diapason.speech.audio.Audio;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Computes chosen features of a spectral front end from one Fourier transform; what is not chosen costs nothing. */
final class SpectralExtractor implements Extractor {
    private final SpectralFrontEnd frontEnd;
    private final Set<Feature> wanted;
    private final Stft stft;
    private final MelSpectrogram melSpectrogram;
    private final Mfcc mfcc;
    private final Tuning tuning;
    private final Chroma chroma;
    private final SpectralContrast contrast;

    SpectralExtractor(SpectralFrontEnd frontEnd, Set<Feature> wanted) {
        int sampleRate = frontEnd.excerpt().sampleRate();
        Framing framing = frontEnd.framing();
        this.frontEnd = frontEnd;
        this.wanted = EnumSet.copyOf(wanted);
        this.stft = new Stft(framing, sampleRate);
        this.melSpectrogram = new MelSpectrogram(
                new MelFilterBank(sampleRate, framing, frontEnd.bands().mels()));
        this.mfcc = new Mfcc(frontEnd.bands().mels(), frontEnd.bands().mfcc());
        this.tuning = new Tuning(sampleRate, framing.fftSize());
        this.chroma = new Chroma(sampleRate, framing.fftSize());
        this.contrast = new SpectralContrast(sampleRate, framing.fftSize());
    }

    @Override
    public FeatureMatrix extract(Audio audio) {
        return of(Preparation.samples(audio, frontEnd.excerpt()));
    }

    /** The chosen features of prepared samples, in row order. */
    FeatureMatrix of(float[] samples) {
        return FeatureMatrix.stacked(parts(samples, spectrogram(samples)));
    }

    /** What all features are computed from. */
    Spectrogram spectrogram(float[] samples) {
        return stft.power(samples);
    }

    /** One matrix per chosen feature, in row order. */
    List<FeatureMatrix> parts(float[] samples, Spectrogram spectrogram) {
        Clip clip = new Clip(samples, spectrogram);
        return wanted.stream().map(clip::feature).toList();
    }

    /** One clip's intermediate results, each computed when first asked for. */
    private final class Clip {
        private final float[] samples;
        private final Spectrogram spectrogram;
        private final Lazy<FeatureMatrix> mel;
        private final Lazy<FeatureMatrix> cepstrum;
        private final Lazy<FeatureMatrix> pitchClasses;
        private final Lazy<FeatureMatrix> centroid;

        Clip(float[] samples, Spectrogram spectrogram) {
            this.samples = samples;
            this.spectrogram = spectrogram;
            this.mel = new Lazy<>(() -> Decibels.of(melSpectrogram.of(spectrogram)));
            this.cepstrum = new Lazy<>(() -> mfcc.of(mel.get()));
            this.pitchClasses = new Lazy<>(() -> chroma.of(spectrogram, tuning.ofPower(spectrogram, Chroma.CLASSES)));
            this.centroid = new Lazy<>(() -> Centroid.of(spectrogram));
        }

        FeatureMatrix feature(Feature feature) {
            return switch (feature) {
                case MFCC -> cepstrum.get();
                case DELTA -> Deltas.of(cepstrum.get(), 1);
                case DELTA_DELTA -> Deltas.of(cepstrum.get(), 2);
                case CHROMA -> pitchClasses.get();
                case MEL -> mel.get();
                case CONTRAST -> contrast.of(spectrogram);
                case TONNETZ -> Tonnetz.of(pitchClasses.get());
                case RMS -> Rms.of(samples, frontEnd.framing());
                case ZCR -> ZeroCrossings.of(samples, frontEnd.framing());
                case CENTROID -> centroid.get();
                case BANDWIDTH -> Bandwidth.of(spectrogram, centroid.get());
                case ROLLOFF -> Rolloff.of(spectrogram);
                case FLATNESS -> Flatness.of(spectrogram);
                case TONNETZ_CQT -> throw new IllegalArgumentException(feature + " has a transform of its own");
            };
        }
    }
}
