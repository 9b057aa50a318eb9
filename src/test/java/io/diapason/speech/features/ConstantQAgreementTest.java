package io.diapason.speech.features;

import static io.diapason.speech.features.Golden.array;
import static io.diapason.speech.features.Golden.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.speech.audio.Audio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tunings are what librosa 0.11 estimates with 36 bins to the octave; the golden arrays were made with them. */
class ConstantQAgreementTest {
    private static final double LARGEST_CHROMA = 5e-3;
    private static final double LARGEST_TONNETZ = 5e-3;

    @ParameterizedTest
    @CsvSource({
        "ravdess-angry, -0.05",
        "ravdess-sad-quiet, 0.37",
        "ravdess-disgust-female, -0.46",
        "tess-fear-24414hz, -0.37",
        "tess-fear-24414hz-padded3s, -0.37",
        "orig-wav-ravdess-stereo48k, -0.14"
    })
    void chromaAndTonnetzEqualLibrosasInEveryFrame(String clip, double tuning) {
        float[] samples = array(clip, "y");

        FeatureMatrix chroma = new ConstantQ(22_050, 512).chroma(samples, tuning);

        assertThat(chroma.frames()).isEqualTo(1 + samples.length / 512);
        assertThat(largestDifference(chroma.values(), array(clip, "chroma_cqt12")))
                .isLessThan(LARGEST_CHROMA);
        assertThat(largestDifference(Tonnetz.of(chroma).values(), array(clip, "tonnetz6_default_cqt")))
                .isLessThan(LARGEST_TONNETZ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ravdess-angry",
                "ravdess-sad-quiet",
                "ravdess-disgust-female",
                "tess-fear-24414hz-padded3s",
                "orig-wav-ravdess-stereo48k"
            })
    void theExtractorTunesAsLibrosaDoes(String clip) {
        Extractor extractor = new ConstantQFrontEnd(Excerpt.standard(), 512).extractor();

        float[] tonnetz = extractor.extract(new Audio(array(clip, "y"), 22_050)).values();

        assertThat(largestDifference(tonnetz, array(clip, "tonnetz6_default_cqt")))
                .isLessThan(LARGEST_TONNETZ);
    }
}
