package io.diapason.speech.features;

import static io.diapason.speech.features.Golden.array;
import static io.diapason.speech.features.Golden.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.Shared;
import io.diapason.speech.audio.Audio;
import io.diapason.speech.audio.AudioReader;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Limits are ten times what an independent double-precision computation differs from librosa's arrays, as their README advises; where it
 * has no figure, what is promised.
 */
class LibrosaAgreementTest {
    private final Stft stft = new Stft(Framing.standard(), 22_050);
    private final MelFilterBank bank = new MelFilterBank(22_050, Framing.standard(), 128);

    @ParameterizedTest
    @MethodSource("io.diapason.speech.features.Golden#cases")
    void melPowerEqualsLibrosas(String clip) {
        FeatureMatrix power = new MelSpectrogram(bank).of(stft.power(array(clip, "y")));

        assertThat(largestRelative(power.values(), array(clip, "melspectrogram_power")))
                .isLessThan(4e-6);
    }

    @ParameterizedTest
    @MethodSource("io.diapason.speech.features.Golden#cases")
    void melDecibelsEqualLibrosas(String clip) {
        assertThat(difference(Feature.MEL, clip, "melspectrogram_db_ref1")).isLessThan(1.7e-4);
    }

    @ParameterizedTest
    @MethodSource("io.diapason.speech.features.Golden#cases")
    void mfccEqualLibrosas(String clip) {
        assertThat(difference(Feature.MFCC, clip, "mfcc40")).isLessThan(1.5e-3);
    }

    @ParameterizedTest
    @MethodSource("io.diapason.speech.features.Golden#cases")
    void deltasEqualLibrosas(String clip) {
        assertThat(difference(Feature.DELTA, clip, "mfcc40_delta")).isLessThan(4e-4);
        assertThat(difference(Feature.DELTA_DELTA, clip, "mfcc40_delta2")).isLessThan(3.4e-4);
    }

    @ParameterizedTest
    @MethodSource("io.diapason.speech.features.Golden#cases")
    void chromaWithoutTuningEqualLibrosas(String clip) {
        FeatureMatrix chroma = new Chroma(22_050, 2_048).of(stft.power(array(clip, "y")), 0);

        assertThat(largestDifference(chroma.values(), array(clip, "chroma_stft12_tuning0")))
                .isLessThan(1.4e-5);
    }

    @ParameterizedTest
    @MethodSource("io.diapason.speech.features.Golden#cases")
    void tuningEqualsLibrosas(String clip) {
        assertThat(new Tuning(22_050, 2_048).ofPower(stft.power(array(clip, "y")), 12))
                .isEqualTo(Golden.tuning(clip));
    }

    @ParameterizedTest
    @MethodSource("io.diapason.speech.features.Golden#cases")
    void chromaEqualLibrosas(String clip) {
        assertThat(difference(Feature.CHROMA, clip, "chroma_stft12")).isLessThan(1.4e-5);
    }

    @ParameterizedTest
    @MethodSource("io.diapason.speech.features.Golden#cases")
    void tonnetzEqualLibrosas(String clip) {
        assertThat(difference(Feature.TONNETZ, clip, "tonnetz6_from_chroma_stft"))
                .isLessThan(1e-5);
    }

    @ParameterizedTest
    @MethodSource("io.diapason.speech.features.Golden#cases")
    void contrastEqualsLibrosas(String clip) {
        assertThat(difference(Feature.CONTRAST, clip, "spectral_contrast7")).isLessThan(2.6e-5);
    }

    @ParameterizedTest
    @MethodSource("io.diapason.speech.features.Golden#cases")
    void rmsEqualsLibrosas(String clip) {
        assertThat(difference(Feature.RMS, clip, "rms")).isLessThan(4e-7);
    }

    @ParameterizedTest
    @MethodSource("io.diapason.speech.features.Golden#cases")
    void zeroCrossingsEqualLibrosas(String clip) {
        assertThat(difference(Feature.ZCR, clip, "zcr")).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.diapason.speech.features.Golden#cases")
    void centroidEqualsLibrosas(String clip) {
        assertThat(difference(Feature.CENTROID, clip, "spectral_centroid")).isLessThan(2.5e-3);
    }

    @ParameterizedTest
    @MethodSource("io.diapason.speech.features.Golden#cases")
    void bandwidthEqualsLibrosas(String clip) {
        assertThat(difference(Feature.BANDWIDTH, clip, "spectral_bandwidth")).isLessThan(1.4e-3);
    }

    @ParameterizedTest
    @MethodSource("io.diapason.speech.features.Golden#cases")
    void rolloffEqualsLibrosas(String clip) {
        assertThat(difference(Feature.ROLLOFF, clip, "spectral_rolloff85")).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.diapason.speech.features.Golden#cases")
    void flatnessEqualsLibrosas(String clip) {
        assertThat(difference(Feature.FLATNESS, clip, "spectral_flatness")).isLessThan(1e-5);
    }

    @Test
    void magnitudesEqualLibrosas() {
        float[] magnitudes = stft.power(array("ravdess-angry", "y")).magnitude();
        float[] expected = array("ravdess-angry", "stft_magnitude_first40frames");

        for (int bin = 0; bin < 1_025; bin++) {
            for (int frame = 0; frame < 40; frame++) {
                float magnitude = expected[bin * 40 + frame];
                assertThat(Math.abs(magnitudes[frame * 1_025 + bin] - magnitude))
                        .isLessThan(1e-6f * magnitude + 1e-9f);
            }
        }
    }

    @Test
    void tablesEqualLibrosas() {
        float[] cosines = array("tables", "dct2_ortho_40x128");
        float[] window = array("tables", "hann_periodic_2048");
        float[] frequencies = array("tables", "mel_frequencies_130");
        Mfcc mfcc = new Mfcc(128, 40);
        double[] hann = Window.HANN.samples(2_048);
        double[] edges = MelScale.frequencies(130, 0, 11_025);

        for (int i = 0; i < cosines.length; i++) {
            assertThat(Math.abs(mfcc.weight(i / 128, i % 128) - cosines[i])).isLessThan(1e-8f);
        }
        for (int i = 0; i < window.length; i++) {
            assertThat((float) hann[i]).isEqualTo(window[i]);
        }
        for (int i = 0; i < frequencies.length; i++) {
            assertThat((float) edges[i]).isEqualTo(frequencies[i]);
        }
    }

    @Test
    void filtersEqualLibrosas() {
        float[] mel = array("tables", "mel_filterbank_128x1025");
        float[] chroma = array("tables", "chroma_filterbank_12x1025_tuning0");
        float[] weights = ChromaFilterBank.weights(22_050, 2_048, 0);

        for (int i = 0; i < mel.length; i++) {
            assertThat(Math.abs(bank.weight(i / 1_025, i % 1_025) - mel[i])).isLessThan(1e-9f);
        }
        for (int i = 0; i < chroma.length; i++) {
            assertThat(Math.abs(weights[i % 1_025 * 12 + i / 1_025] - chroma[i]))
                    .isLessThan(1e-7f);
        }
    }

    @Test
    void fromThePublishedFileTheFirstCoefficientsStayClose() {
        Audio audio = AudioReader.read(
                Shared.corpora().resolve("original-samples/RAVDESS/Actor_01/03-01-02-01-01-02-01.wav"));

        FeatureMatrix matrix = new FeatureExtractor(FeatureSettings.standard()).extract(audio);

        // Only the last two of 128 bands, where the resampling filters roll off differently, tell the resamplers apart.
        float[] expected = array("orig-wav-ravdess-stereo48k", "mfcc40");
        assertThat(largestDifference(Arrays.copyOf(matrix.values(), 40 * 130), expected))
                .isLessThan(1);
    }

    @Test
    void resampledSignalsAgreeTo90DecibelsBelowTheTransitionBand() {
        assertThat(Spectra.agreement(
                        resampled("original-samples/RAVDESS/Actor_01/03-01-02-01-01-02-01.wav"),
                        array("orig-wav-ravdess-stereo48k", "y"),
                        0.9))
                .isGreaterThan(90);
        assertThat(Spectra.agreement(
                        resampled("TESS/OAF_Fear/OAF_back_fear.flac"), array("tess-fear-24414hz", "y"), 0.9))
                .isGreaterThan(90);
    }

    private static double difference(Feature feature, String clip, String expected) {
        FeatureExtractor extractor = new FeatureExtractor(FeatureSettings.of(Set.of(feature)));
        return largestDifference(extractor.of(array(clip, "y")).values(), array(clip, expected));
    }

    private static float[] resampled(String file) {
        return Preparation.samples(AudioReader.read(Shared.corpora().resolve(file)), Excerpt.standard());
    }

    private static double largestRelative(float[] actual, float[] expected) {
        double largest = 0;
        for (int i = 0; i < actual.length; i++) {
            double difference = Math.abs((double) actual[i] - expected[i]);
            largest = Math.max(largest, difference == 0 ? 0 : difference / expected[i]);
        }
        return largest;
    }
}
