package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.speech.features.Bands;
import io.diapason.speech.features.Excerpt;
import io.diapason.speech.features.Feature;
import io.diapason.speech.features.FeatureSettings;
import io.diapason.speech.features.Framing;
import io.diapason.speech.features.Normalisation;
import io.diapason.speech.features.Padding;
import io.diapason.speech.features.Window;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class FeatureWordsTest {
    private static final FeatureSettings ODD = new FeatureSettings(
            new Excerpt(16_000, 0.5, 2.5, 30, Padding.MASK),
            new Framing(1_024, 256, Window.HAMMING, 100, 7_000),
            new Bands(64, 13),
            EnumSet.of(Feature.MFCC, Feature.RMS, Feature.TONNETZ),
            Normalisation.SPEAKER);

    @Test
    void namesEveryFeatureWithItsNumber() {
        assertThat(FeatureWords.features(FeatureSettings.seed()))
                .isEqualTo("40 MFCC, deltas, 12 chroma, 128 mel bands (dB), 7 bands of spectral contrast,"
                        + " 6 tonnetz (constant-Q)");
        assertThat(FeatureWords.features(ODD)).isEqualTo("13 MFCC, 6 tonnetz, level (RMS)");
        for (Feature feature : Feature.values()) {
            assertThat(FeatureWords.features(FeatureSettings.of(EnumSet.of(feature))))
                    .isNotBlank();
        }
    }

    @Test
    void saysWhatIsHeardOfARecordingAndHow() {
        assertThat(FeatureWords.excerpt(FeatureSettings.standard()))
                .isEqualTo("3.00 s at 22050 Hz from second 0.00 on: 80 features in each of 130 frames");
        assertThat(FeatureWords.excerpt(ODD))
                .contains("from second 0.50 on: 20 features in each of at most 157 frames");
        assertThat(FeatureWords.frames(FeatureSettings.standard()))
                .isEqualTo("2048 samples every 512, hann window; band 0 to 11025 Hz");
        assertThat(FeatureWords.frames(ODD)).contains("hamming window; band 100 to 7000 Hz");
        assertThat(FeatureWords.ends(FeatureSettings.standard()))
                .contains("silence is kept")
                .contains("`end`");
        assertThat(FeatureWords.ends(ODD))
                .contains("30 dB below the loudest frame is cut")
                .contains("`mask`");
    }

    @Test
    void saysWhatASingleClipIsStandardisedWith() {
        assertThat(FeatureWords.normalisation(FeatureSettings.standard())).contains("training part");
        assertThat(FeatureWords.normalisation(ODD)).contains("a single clip stands for its speaker");
    }
}
