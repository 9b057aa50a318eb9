package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.features.Normalisation;
import io.diapason.speech.score.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AugmentationTest {
    private static final NetworkShape SHAPE = new NetworkShape(List.of(6), 6, 0.1, 0.1, true);
    private static final Dataset VOICES = Voices.dataset(24, Normalisation.GLOBAL);
    private static final Disturbance LOUD = new Disturbance(0.2, 2, 0.2, 10, 6);
    private static final Augmentation ALL = new Augmentation(0.9, LOUD, new Masking(10, 4), 0.4);
    private static final int[] BATCH = {0, 1, 2, 3, 4, 5};

    private static TrainingSettings settings(int epochs, Augmentation augmentation) {
        return new TrainingSettings(epochs, 8, 0.01, "adam", 0, 5, "loss", false).with(Targets.plain(), augmentation);
    }

    private static Showing showing(Dataset dataset, Augmentation augmentation) {
        return new Showing(dataset, settings(1, augmentation));
    }

    private static TrainedModel trained(TrainingSettings settings, List<EpochResult> epochs) {
        return Training.run(VOICES, SHAPE, settings, result -> epochs.add(result));
    }

    @Test
    void aDisturbedTrainingRepeatsItselfToTheBitAndDiffersFromAnUndisturbedOne() {
        TrainingSettings settings = settings(3, ALL).with(new Targets(ClassWeights.BALANCED, 0.1), ALL);

        float[] first = weights(trained(settings, new ArrayList<>()));

        assertThat(weights(trained(settings, new ArrayList<>()))).isEqualTo(first);
        assertThat(weights(trained(settings(3, Augmentation.none()), new ArrayList<>())))
                .isNotEqualTo(first);
    }

    private static float[] weights(TrainedModel model) {
        return model.network().weights();
    }

    @Test
    void moreEpochsDoNotChangeTheFirstOnes() {
        List<EpochResult> two = new ArrayList<>();
        List<EpochResult> four = new ArrayList<>();

        trained(settings(2, ALL), two);
        trained(settings(4, ALL), four);

        assertThat(four.subList(0, 2))
                .extracting(EpochResult::metrics)
                .isEqualTo(two.stream().map(EpochResult::metrics).toList());
    }

    @Test
    void whatHappensToAClipFollowsFromSeedEpochAndClipAlone() {
        Showing showing = showing(VOICES, ALL);
        showing.batch(BATCH, 1);
        List<Shown> shown = showing.batch(BATCH, 2);
        int[] backwards = {5, 4, 3, 2, 1, 0};

        assertSame(shown, showing(VOICES, ALL).batch(BATCH, 2));
        List<Shown> turned = new ArrayList<>(showing(VOICES, ALL).batch(backwards, 2));
        Collections.reverse(turned);
        assertSame(shown, turned);
        assertThat(showing.batch(BATCH, 3).get(0).values())
                .isNotEqualTo(shown.get(0).values());
        TrainingSettings otherSeed =
                new TrainingSettings(1, 8, 0.01, "adam", 0, 6, "loss", false).with(Targets.plain(), ALL);
        assertThat(new Showing(VOICES, otherSeed).batch(BATCH, 2).get(0).values())
                .isNotEqualTo(shown.get(0).values());
    }

    @Test
    void withoutMixupTheRestOfTheBatchMeansNothing() {
        Augmentation alone = new Augmentation(1, LOUD, new Masking(10, 4), 0);

        List<Shown> together = showing(VOICES, alone).batch(BATCH, 7);

        for (int clip : BATCH) {
            assertSame(List.of(together.get(clip)), showing(VOICES, alone).batch(new int[] {clip}, 7));
        }
    }

    private static void assertSame(List<Shown> one, List<Shown> other) {
        assertThat(other).hasSameSizeAs(one);
        for (int i = 0; i < one.size(); i++) {
            assertThat(other.get(i).frames()).isEqualTo(one.get(i).frames());
            assertThat(other.get(i).values()).isEqualTo(one.get(i).values());
            assertThat(other.get(i).label()).isEqualTo(one.get(i).label());
        }
    }

    @Test
    void withoutAmountsEveryClipIsShownAsItIs() {
        List<Shown> shown = showing(VOICES, Augmentation.none()).batch(BATCH, 1);

        assertSame(shown, new Batches(VOICES.train(), 3).shown(BATCH));
        assertSame(
                shown,
                showing(VOICES, new Augmentation(0, LOUD, new Masking(9, 9), 1)).batch(BATCH, 1));
    }

    @Test
    void disturbsTheShareOfClipsAskedFor() {
        Showing showing = showing(VOICES, new Augmentation(0.3, new Disturbance(0, 0, 0, 0, 6), Masking.none(), 0));
        int[] all = IntStream.range(0, VOICES.train().size()).toArray();
        List<Shown> plain = new Batches(VOICES.train(), 3).shown(all);
        int changed = 0;
        for (int epoch = 1; epoch <= 20; epoch++) {
            List<Shown> shown = showing.batch(all, epoch);
            changed += (int) IntStream.of(all)
                    .filter(clip ->
                            shown.get(clip).values()[0] != plain.get(clip).values()[0])
                    .count();
        }

        assertThat(changed / 20.0 / all.length).isCloseTo(0.3, within(0.08));
    }

    static List<Augmentation> amounts() {
        return List.of(
                only(new Disturbance(0.2, 0, 0, 0, 0)),
                only(new Disturbance(0, 2, 0, 0, 0)),
                only(new Disturbance(0, 0, 0.2, 0, 0)),
                only(new Disturbance(0, 0, 0, 5, 0)),
                only(new Disturbance(0, 0, 0, 0, 9)),
                new Augmentation(1, Disturbance.none(), new Masking(10, 0), 0),
                new Augmentation(1, Disturbance.none(), new Masking(0, 6), 0),
                new Augmentation(1, Disturbance.none(), Masking.none(), 1));
    }

    private static Augmentation only(Disturbance sound) {
        return new Augmentation(1, sound, Masking.none(), 0);
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void everyAmountAloneDoesSomethingFinite(Augmentation one) {
        List<Shown> plain = new Batches(VOICES.train(), 3).shown(BATCH);
        List<Shown> shown = showing(VOICES, one).batch(BATCH, 1);

        assertThat(IntStream.of(BATCH)
                        .filter(i -> !Arrays.equals(
                                plain.get(i).values(), shown.get(i).values())))
                .hasSizeGreaterThan(3);
        for (Shown clip : shown) {
            for (float value : clip.values()) {
                assertThat(Float.isFinite(value)).isTrue();
            }
        }
    }

    @Test
    void fasterClipsAreShorterAndNoneIsLongerThanTheExcerpt() {
        Showing showing = showing(VOICES, only(new Disturbance(0.3, 0, 0, 0, 0)));
        int[] all = IntStream.range(0, VOICES.train().size()).toArray();

        List<Shown> shown = showing.batch(all, 1);

        assertThat(shown)
                .allMatch(clip ->
                        clip.frames() >= 1 && clip.frames() <= VOICES.train().frames());
        assertThat(IntStream.of(all)
                        .filter(i -> shown.get(i).frames() != VOICES.train().length(i)))
                .hasSizeGreaterThan(10);
    }

    @Test
    void aDisturbedClipIsStandardisedByItselfWhereClipsAre() {
        Dataset utterances = Voices.dataset(6, Normalisation.UTTERANCE);

        for (Shown clip : showing(utterances, only(LOUD)).batch(BATCH, 1)) {
            for (int d = 0; d < clip.dimensions(); d++) {
                double sum = 0;
                double squares = 0;
                for (int t = 0; t < clip.frames(); t++) {
                    double value = clip.values()[d * clip.frames() + t];
                    sum += value;
                    squares += value * value;
                }
                assertThat(sum / clip.frames()).isCloseTo(0, within(1e-3));
                assertThat(squares / clip.frames()).isCloseTo(1, within(1e-3));
            }
        }
    }

    /** The sounds of the other two parts of {@link Voices} cannot be heard, so this training would fail if they were disturbed. */
    @Test
    void validationAndTestPartAreNeverDisturbed() {
        TrainedModel model = trained(settings(2, ALL), new ArrayList<>());

        Scores again = Scores.of(Judging.of(model.network(), VOICES.validation(), VOICES.labels()));
        assertThat(again.loss()).isCloseTo(model.metrics().getOrDefault("loss", Double.NaN), within(1e-6));
        assertThatThrownBy(
                        () -> VOICES.validation().clips().get(0).clip().sound().get())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void saysWhyFeaturesWithoutSoundsCannotBeDisturbed() {
        Showing masked = showing(Tones.dataset(), new Augmentation(1, Disturbance.none(), new Masking(2, 2), 0.2));

        assertThat(masked.batch(BATCH, 1)).hasSize(6);
        assertThatThrownBy(() -> showing(Tones.dataset(), ALL))
                .hasMessageStartingWith("sounds can be disturbed only where the data set knows");
    }

    @Test
    void isBounded() {
        assertThatThrownBy(() -> new Disturbance(0.4, 0, 0, 0, 0))
                .hasMessage("speed_change must be 0 to 0.3, but is 0.4");
        assertThatThrownBy(() -> new Disturbance(0, 0, 0, -1, 0))
                .hasMessage("noise_snr must be 0 to 60.0, but is -1.0");
        assertThatThrownBy(() -> new Masking(0, 101)).hasMessage("freq_mask must be 0 to 100, but is 101");
        assertThatThrownBy(() -> new Augmentation(2, LOUD, Masking.none(), 0))
                .hasMessage("augment_share must be 0 to 1, but is 2.0");
        assertThatThrownBy(() -> new Augmentation(1, LOUD, Masking.none(), Double.NaN))
                .hasMessage("mixup must be 0 to 2, but is NaN");
    }
}
