package io.diapason.speech.store;

import io.diapason.TestFeatures;
import io.diapason.speech.audio.Audio;
import io.diapason.speech.features.FeatureSettings;
import io.diapason.speech.features.FeatureView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sounds and settings for tests of the store. */
final class Tones {
    static final FeatureSettings SMALL = TestFeatures.of(8_000, 0, 1, 512, 256, 20, 8, 1);

    /** Another front end. */
    static final FeatureSettings OTHER = TestFeatures.of(8_000, 0, 1, 512, 128, 20, 8, 1);

    /** So many numbers that few clips fill a segment. */
    static final FeatureSettings LARGE = TestFeatures.of(8_000, 0, 2, 256, 32, 128, 8, 0);

    private Tones() {}

    static List<Clip> clips(int count) {
        return IntStream.range(0, count).mapToObj(Tones::clip).toList();
    }

    static Clip clip(int number) {
        return new Clip(tone(number).contentHash(), () -> tone(number));
    }

    static Audio tone(int number) {
        float[] samples = new float[4_000 + number];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = 0.5f * (i % (number + 7)) / (number + 7) - 0.2f + 0.1f * (i % 11) / 11;
        }
        return new Audio(samples, 8_000);
    }

    /** One number for all numbers of all clips, in their order. */
    static int sum(List<Clip> clips, Map<String, FeatureView> views) {
        return clips.stream()
                .mapToInt(clip -> Arrays.hashCode(values(views, clip)))
                .reduce(1, (sum, hash) -> 31 * sum + hash);
    }

    @SuppressWarnings("NullAway") // a missing clip fails the test as it should
    static float[] values(Map<String, FeatureView> views, Clip clip) {
        FeatureView view = views.get(clip.content());
        float[] values = new float[view.dimensions() * view.frames()];
        for (int d = 0; d < view.dimensions(); d++) {
            view.row(d, values, d * view.frames());
        }
        return values;
    }
}
