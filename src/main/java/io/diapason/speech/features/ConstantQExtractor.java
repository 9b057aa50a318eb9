package io.diapason.speech.features;

import io.diapason.speech.audio.Audio;

/** Computes the tonnetz of constant-Q chroma, tuned to the clip as librosa does. */
final class ConstantQExtractor implements Extractor {
    /** What librosa estimates the tuning of a constant-Q transform from, whatever the frames of the other features. */
    static final Framing TUNING = Framing.standard();

    private final ConstantQFrontEnd frontEnd;
    private final Stft stft;
    private final Tuning tuning;
    private final ConstantQ transform;

    ConstantQExtractor(ConstantQFrontEnd frontEnd) {
        int sampleRate = frontEnd.excerpt().sampleRate();
        this.frontEnd = frontEnd;
        this.stft = new Stft(TUNING, sampleRate);
        this.tuning = new Tuning(sampleRate, TUNING.fftSize());
        this.transform = new ConstantQ(sampleRate, frontEnd.hopLength());
    }

    @Override
    public FeatureMatrix extract(Audio audio) {
        float[] samples = Preparation.samples(audio, frontEnd.excerpt());
        return of(samples, stft.power(samples));
    }

    /** @param spectrogram of the samples, full band, 2,048-point Hann frames every 512 */
    FeatureMatrix of(float[] samples, Spectrogram spectrogram) {
        return Tonnetz.of(transform.chroma(samples, tuning.of(spectrogram, ConstantQ.BINS_PER_OCTAVE)));
    }

    /** Whether a spectrogram of these frames serves for the tuning. */
    static boolean tunesFrom(Framing framing) {
        return framing.equals(TUNING);
    }
}
