package io.diapason.speech.features;

import static io.diapason.speech.features.Golden.array;
import static io.diapason.speech.features.Golden.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.Shared;
import io.diapason.speech.audio.Audio;
import io.diapason.speech.audio.AudioReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Limits are ten times what an independent double-precision computation differs from librosa's arrays, as their README
 * advises.
 */
class LibrosaAgreementTest {
    private final Stft stft = new Stft(2_048, 512);
    private final MelFilterBank bank = new MelFilterBank(22_050, 2_048, 128);
    private final MelSpectrogram melSpectrogram = new MelSpectrogram(bank);
    private final Mfcc mfcc = new Mfcc(128, 40);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ravdess-angry",
                "ravdess-sad-quiet",
                "ravdess-disgust-female",
                "tess-fear-24414hz",
                "tess-fear-24414hz-padded3s",
                "orig-wav-ravdess-stereo48k"
            })
    void everyStageEqualsLibrosas(String clip) {
        FeatureMatrix power = melSpectrogram.of(stft.power(array(clip, "y")));
        FeatureMatrix decibels = Decibels.of(power);
        FeatureMatrix cepstrum = mfcc.of(decibels);

        assertThat(largestRelative(power.values(), array(clip, "melspectrogram_power")))
                .isLessThan(4e-6);
        assertThat(largestDifference(decibels.values(), array(clip, "melspectrogram_db_ref1")))
                .isLessThan(1.7e-4);
        assertThat(largestDifference(cepstrum.values(), array(clip, "mfcc40"))).isLessThan(1.5e-3);
        assertThat(largestDifference(Deltas.of(cepstrum, 1).values(), array(clip, "mfcc40_delta")))
                .isLessThan(4e-4);
        assertThat(largestDifference(Deltas.of(cepstrum, 2).values(), array(clip, "mfcc40_delta2")))
                .isLessThan(3.4e-4);
    }

    @Test
    void theExtractorGivesMfccAndThenDeltas() {
        Audio audio = new Audio(array("ravdess-angry", "y"), 22_050);

        float[] values =
                new FeatureExtractor(FeatureSettings.standard()).extract(audio).values();

        assertThat(largestDifference(Arrays.copyOf(values, 40 * 130), array("ravdess-angry", "mfcc40")))
                .isLessThan(1.5e-3);
        assertThat(largestDifference(
                        Arrays.copyOfRange(values, 40 * 130, 80 * 130), array("ravdess-angry", "mfcc40_delta")))
                .isLessThan(4e-4);
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

    @Test
    void magnitudesEqualLibrosas() {
        Spectrogram spectrogram = stft.power(array("ravdess-angry", "y"));
        float[] expected = array("ravdess-angry", "stft_magnitude_first40frames");

        for (int bin = 0; bin < 1_025; bin++) {
            for (int frame = 0; frame < 40; frame++) {
                float magnitude = expected[bin * 40 + frame];
                assertThat(Math.abs(Math.sqrt(spectrogram.at(bin, frame)) - magnitude))
                        .isLessThan(1e-6 * magnitude + 1e-9);
            }
        }
    }

    @Test
    void tablesEqualLibrosas() {
        float[] filters = array("tables", "mel_filterbank_128x1025");
        float[] cosines = array("tables", "dct2_ortho_40x128");
        float[] window = array("tables", "hann_periodic_2048");
        float[] frequencies = array("tables", "mel_frequencies_130");
        double[] hann = Stft.hann(2_048);
        double[] edges = MelScale.frequencies(130, 11_025);

        for (int i = 0; i < filters.length; i++) {
            assertThat(Math.abs(bank.weight(i / 1_025, i % 1_025) - filters[i])).isLessThan(1e-9f);
        }
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

    private static float[] resampled(String file) {
        FeatureExtractor extractor = new FeatureExtractor(FeatureSettings.standard());
        return extractor.samples(AudioReader.read(Shared.corpora().resolve(file)));
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
