package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sample rates, frames, windows, bands and trims unlike the seed's, against librosa 0.11.0; librosa-reference.py made the numbers. */
class LibrosaReferenceTest {
    private static final JsonNode REFERENCE = read();
    private static final float[] SIGNAL = signal(26_000);
    private static final Map<Feature, Double> LIMITS = Map.ofEntries(
            Map.entry(Feature.MFCC, 1e-3),
            Map.entry(Feature.DELTA, 2e-4),
            Map.entry(Feature.DELTA_DELTA, 2e-4),
            Map.entry(Feature.CHROMA, 1e-4),
            Map.entry(Feature.MEL, 1e-4),
            Map.entry(Feature.CONTRAST, 1e-4),
            Map.entry(Feature.TONNETZ, 1e-4),
            Map.entry(Feature.RMS, 4e-7),
            Map.entry(Feature.ZCR, 1e-9),
            Map.entry(Feature.CENTROID, 2.5e-3),
            Map.entry(Feature.BANDWIDTH, 1.4e-3),
            Map.entry(Feature.ROLLOFF, 1e-3),
            Map.entry(Feature.FLATNESS, 2e-5));

    @ParameterizedTest
    @MethodSource("cases")
    void featuresEqualLibrosas(int number, Feature feature) {
        JsonNode reference = REFERENCE.get("cases").get(number);
        FeatureMatrix matrix = new FeatureExtractor(settings(reference, feature)).of(SIGNAL);

        for (JsonNode value : reference.get("features").get(feature.name())) {
            int row = value.get(0).intValue();
            int frame = value.get(1).intValue();
            assertThat((double) matrix.at(row, frame))
                    .as("%s row %s frame %s", feature, row, frame)
                    .isCloseTo(value.get(2).doubleValue(), within(LIMITS.get(feature)));
        }
    }

    @ParameterizedTest
    @MethodSource("trims")
    void trimmedClipsEqualLibrosas(double decibels, int from, int to) {
        assertThat(Silence.trimmed(SIGNAL, decibels)).isEqualTo(Arrays.copyOfRange(SIGNAL, from, to));
    }

    static Stream<Arguments> cases() {
        return IntStream.range(0, REFERENCE.get("cases").size()).boxed().flatMap(number -> LIMITS.keySet().stream()
                .sorted()
                .map(feature -> Arguments.of(number, feature)));
    }

    static Stream<Arguments> trims() {
        return StreamSupport.stream(REFERENCE.get("trims").spliterator(), false)
                .map(trim -> Arguments.of(
                        trim.get("decibels").doubleValue(),
                        trim.get("kept").get(0).intValue(),
                        trim.get("kept").get(1).intValue()));
    }

    private static FeatureSettings settings(JsonNode reference, Feature feature) {
        return new FeatureSettings(
                new Excerpt(reference.get("sampleRate").intValue(), 0, 3, 0, Padding.END),
                new Framing(
                        reference.get("fftSize").intValue(),
                        reference.get("hopLength").intValue(),
                        Window.find(reference.get("window").textValue()).orElseThrow(),
                        reference.get("lowest").doubleValue(),
                        reference.get("highest").doubleValue()),
                new Bands(reference.get("mels").intValue(), reference.get("mfcc").intValue()),
                Set.of(feature),
                Normalisation.GLOBAL);
    }

    /** Whole numbers only, so that it is the same signal in Python. */
    private static float[] signal(int length) {
        float[] samples = new float[length];
        int state = 1;
        int phase = 0;
        for (int i = 0; i < length; i++) {
            state = 1_103_515_245 * state + 12_345 & 0x7fffffff;
            int noise = (state >> 16) - 16_384;
            phase = phase + 300 + i / 16 % 2_000 & 0xffff;
            int swell = Math.max(0, 4_000 - Math.abs(i % 12_000 - 6_000));
            int triangle = Math.abs(phase - 32_768) - 16_384;
            int sum = Math.floorDiv(triangle * swell, 4_000)
                    + Math.floorDiv(noise * swell, 80_000)
                    + Math.floorDiv(noise, 2_048);
            samples[i] = sum / 32_768f;
        }
        return samples;
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(LibrosaReferenceTest.class.getResource("librosa-reference.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
