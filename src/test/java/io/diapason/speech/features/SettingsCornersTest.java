package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.diapason.speech.audio.Audio;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The smallest and the largest of every setting in every combination, all features together. */
class SettingsCornersTest {
    /** Combinations beyond it differ in the number of frames alone, and take a gigabyte and minutes. */
    private static final int MOST_NUMBERS = 6_000_000;

    /** 48,000 Hz, 30 s, 8,192 points every 32 samples. */
    private static final int LARGEST = 0b0111;

    @ParameterizedTest
    @MethodSource("corners")
    void givesThePromisedShapeAndFiniteNumbers(FeatureSettings settings) {
        Audio sound = Sounds.between(0.1, Sounds.noise(0.5, 0.4, 16_000), 0.1);

        FeatureMatrix matrix = new FeatureExtractor(settings).extract(sound);

        assertThat(matrix.dimensions()).isEqualTo(settings.dimensions());
        assertThat(matrix.frames()).isEqualTo(settings.frames());
        for (float value : matrix.values()) {
            assertThat(Float.isFinite(value)).isTrue();
        }
    }

    @Test
    void refusesASpectrogramThatMemoryWouldNotHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> corner(LARGEST))
                .withMessage(
                        "duration, sample_rate, hop_length and n_fft must leave a spectrogram of at most 33,554,432"
                                + " numbers, but is 184,369,097");
    }

    /** One bit per setting. */
    static Stream<FeatureSettings> corners() {
        return IntStream.range(0, 1 << 7)
                .filter(bits -> (bits & 15) != LARGEST)
                .mapToObj(SettingsCornersTest::corner)
                .filter(settings ->
                        (long) settings.frames() * settings.framing().fftSize() <= MOST_NUMBERS);
    }

    private static FeatureSettings corner(int bits) {
        int sampleRate = (bits & 1) == 0 ? 8_000 : 48_000;
        double duration = (bits & 2) == 0 ? 0.25 : 30;
        int fftSize = (bits & 4) == 0 ? 256 : 8_192;
        int hopLength = (bits & 8) == 0 ? 32 : fftSize;
        int mels = (bits & 16) == 0 ? 8 : 256;
        boolean narrow = (bits & 32) != 0;
        Padding padding = (bits & 64) == 0 ? Padding.END : Padding.CENTRE;
        return new FeatureSettings(
                new Excerpt(sampleRate, 0, duration, narrow ? 10 : 0, padding),
                new Framing(fftSize, hopLength, Window.HANN, narrow ? 2_000 : 0, narrow ? 3_000 : 0),
                new Bands(mels, narrow ? 1 : mels),
                features(sampleRate),
                Normalisation.GLOBAL);
    }

    /** Constant-Q filters reach up to 4,206 Hz, which 8,000 samples per second do not hold. */
    private static Set<Feature> features(int sampleRate) {
        Set<Feature> features = EnumSet.allOf(Feature.class);
        features.removeIf(feature -> feature == Feature.TONNETZ_CQT && sampleRate == 8_000);
        return features;
    }
}
