package io.diapason.speech.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.diapason.TestFeatures;
import io.diapason.speech.features.FeatureExtractor;
import io.diapason.speech.features.FeatureSettings;
import io.diapason.speech.features.FeatureView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureStoreTest {
    private static final List<Clip> CLIPS = Tones.clips(12);

    @TempDir
    private Path folder;

    private final List<Integer> progress = new ArrayList<>();

    @Test
    void givesTheNumbersTheExtractorGives() {
        Map<String, FeatureView> views = gather(Tones.SMALL, new Tally());
        FeatureExtractor extractor = new FeatureExtractor(Tones.SMALL);

        for (Clip clip : CLIPS) {
            assertThat(Tones.values(views, clip))
                    .containsExactly(extractor.extract(clip.sound().get()).values());
        }
        assertThat(progress).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void computesNothingThatIsThere() {
        Map<String, FeatureView> first = gather(Tones.SMALL, new Tally());
        progress.clear();
        Tally tally = new Tally();

        Map<String, FeatureView> second = gather(Tones.SMALL, tally);

        assertThat(tally.extracted()).isZero();
        assertThat(tally.reused()).isEqualTo(12);
        assertThat(progress).isEmpty();
        assertThat(Tones.sum(CLIPS, second)).isEqualTo(Tones.sum(CLIPS, first));
    }

    @Test
    void selectsFewerCoefficientsAndOtherFeaturesFromWhatIsThere() {
        gather(TestFeatures.of(8_000, 0, 1, 512, 256, 64, 40, 1), new Tally());
        Tally tally = new Tally();
        FeatureSettings fewer = TestFeatures.of(8_000, 0, 1, 512, 256, 64, 13, 2);

        Map<String, FeatureView> views = gather(fewer, tally);

        assertThat(tally.extracted()).isZero();
        FeatureExtractor extractor = new FeatureExtractor(fewer);
        float[] expected = extractor.extract(Tones.tone(5)).values();
        assertThat(Tones.values(views, CLIPS.get(5))).hasSize(39 * 32).containsExactly(expected);
    }

    @Test
    void computesAgainUnderAnotherFrontEnd() {
        gather(Tones.SMALL, new Tally());
        Tally tally = new Tally();

        gather(Tones.OTHER, tally);

        assertThat(tally.extracted()).isEqualTo(12);
        assertThat(tally.reused()).isZero();
    }

    @Test
    void computesWhatIsOfferedOnce() {
        Tally tally = new Tally();
        try (Gathering gathering = store().gather(Tones.SMALL, tally)) {
            for (int i = 0; i < 12; i++) {
                gathering.offer(CLIPS.get(i).content(), Tones.tone(i));
                gathering.offer(CLIPS.get(i).content(), Tones.tone(i));
            }
            gathering.complete(CLIPS, progress::add);
        }
        assertThat(tally.extracted()).isEqualTo(12);
        assertThat(tally.reused()).isZero();
        assertThat(progress).isEmpty();
    }

    @Test
    void keepsWhatWasComputedBeforeItWasCancelled() {
        Tally tally = new Tally();
        assertThatIllegalStateException().isThrownBy(() -> {
            try (Gathering gathering = store().gather(Tones.SMALL, tally)) {
                gathering.complete(CLIPS, done -> {
                    if (done == 5) {
                        throw new IllegalStateException("cancelled");
                    }
                });
            }
        });
        assertThat(tally.extracted()).isEqualTo(5);

        Tally rest = new Tally();
        gather(Tones.SMALL, rest);

        assertThat(rest.extracted()).isEqualTo(7);
        assertThat(rest.reused()).isEqualTo(5);
    }

    @Test
    void sharesTheWorkAmongThreads() throws Exception {
        List<Clip> clips = Tones.clips(60);
        Tally tally = new Tally();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> load = () -> {
                try (Gathering gathering = store().gather(Tones.SMALL, tally)) {
                    return Tones.sum(clips, gathering.complete(clips, done -> {}));
                }
            };
            List<Integer> sums = new ArrayList<>();
            for (Future<Integer> sum : threads.invokeAll(List.of(load, load, load, load))) {
                sums.add(sum.get());
            }
            assertThat(sums).hasSize(4).containsOnly(sums.get(0));
        } finally {
            threads.shutdownNow();
        }
        assertThat(tally.extracted()).isEqualTo(60);
        assertThat(tally.reused()).isEqualTo(180);
    }

    @Test
    void failsBeforeAnythingIsComputedWhenNeitherStoreNorHeapHasRoom() {
        FeatureSettings huge = TestFeatures.of(48_000, 0, 30, 256, 32, 256, 256, 2);
        FeatureStore store = FeatureStore.open(folder, Capacity.parse("100M"));

        assertThatExceptionOfType(NoRoomException.class)
                .isThrownBy(() -> store.requireRoomFor(1_000, huge))
                .withMessageContaining("1,000 clips of 768 x 45001 numbers")
                .withMessageContaining("store of 100 MB")
                .withMessageContaining("--feature-store-size");
        FeatureStore.open(folder, Capacity.parse("10T")).requireRoomFor(1_000, huge);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysInEachFolderWhatItHolds() throws Exception {
        gather(Tones.SMALL, new Tally());

        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.endsWith("front-end.txt")))
                    .singleElement()
                    .satisfies(file -> assertThat(file).content().contains("spectral").contains("sampleRate=8000"));
        }
    }

    private FeatureStore store() {
        return FeatureStore.open(folder, Capacity.parse(Capacity.USUAL));
    }

    private Map<String, FeatureView> gather(FeatureSettings settings, Tally tally) {
        try (Gathering gathering = store().gather(settings, tally)) {
            return gathering.complete(CLIPS, progress::add);
        }
    }
}
