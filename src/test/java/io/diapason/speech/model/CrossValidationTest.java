package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.diapason.speech.dataset.Audit;
import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.dataset.Examples;
import io.diapason.speech.model.CrossValidation.Plan;
import io.diapason.speech.model.CrossValidation.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossValidationTest {
    private static final NetworkShape SHAPE = new NetworkShape(List.of(4), 4, 0, 0, true);
    private final List<String> told = new ArrayList<>();

    @Test
    void judgesEachClipOfTheTestPartsOncePerSeed() {
        Result result = run(true, List.of(5L, 6L), fold(0, 5), fold(5, 12));

        PooledScore test = result.test().orElseThrow();
        assertThat(test.evaluation().part()).isEqualTo("test");
        assertThat(test.evaluation().clips()).isEqualTo(24);
        assertThat(test.seeds()).extracting(PooledScore.SeedScore::seed).containsExactly(5L, 6L);
        assertThat(result.runs())
                .extracting(run -> run.test().orElseThrow().clips())
                .containsExactly(5, 5, 7, 7);
        assertThat(told).containsExactly("train 5", "train 6", "test", "train 5", "train 6", "test");
    }

    @Test
    void averagesOverSeeds() {
        PooledScore test = run(true, List.of(5L, 6L), fold(0, 12)).test().orElseThrow();

        double mean = (test.seeds().get(0).uar() + test.seeds().get(1).uar()) / 2;
        double half = Math.abs(test.seeds().get(0).uar() - test.seeds().get(1).uar()) / 2;
        assertThat(test.evaluation().uar()).isCloseTo(mean, within(1e-12));
        assertThat(test.uarDeviation()).isCloseTo(half * Math.sqrt(2), within(1e-12));
        assertThat(test.baselines()).as("do not depend on the seed").hasSize(2);
    }

    @Test
    void keepsTheModelOfTheFirstFoldAndSeed() {
        Dataset first = fold(0, 5);

        Result result = run(true, List.of(5L, 6L), first, fold(5, 12));

        TrainedModel alone = Training.run(first, SHAPE, settings(5), epoch -> true);
        assertThat(result.first().dataset()).isSameAs(first);
        assertThat(result.first().model().network().weights())
                .isEqualTo(alone.network().weights());
    }

    @Test
    void leavesTheTestPartAloneWhereItIsNotAskedFor() {
        Result result = run(false, List.of(5L), fold(0, 12));

        assertThat(result.test()).isEmpty();
        assertThat(result.score().evaluation()).isEqualTo(result.first().model().evaluation());
        assertThat(result.score().uarDeviation()).isZero();
        assertThat(told).containsExactly("train 5");
    }

    @Test
    void refusesAClipThatTwoFoldsTest() {
        assertThatThrownBy(() -> run(true, List.of(5L), fold(0, 5), fold(4, 12)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a clip may be in the test part of one fold only, but tones/3-4 is in two");
    }

    @Test
    void goesOnWhereItWasInterruptedAndForgetsWhenAsked(@TempDir Path folder) {
        Plan plan = new Plan(SHAPE, CrossValidationTest::settings, List.of(5L, 6L), false);
        CrossValidation.Watcher interrupting = new Watching() {
            @Override
            public EpochListener training(Audit audit, long seed) {
                return result -> {
                    if (seed == 6 && result.epoch() == 2) {
                        throw new IllegalStateException("interrupted");
                    }
                    return true;
                };
            }
        };
        Optional<Checkpoints> checkpoints = Optional.of(Checkpoints.open(folder));
        assertThatThrownBy(() -> new CrossValidation(plan, interrupting, checkpoints).fold(fold(0, 12)))
                .hasMessage("interrupted");
        assertThat(folder.toFile().list()).hasSize(2);

        CrossValidation second = new CrossValidation(plan, new Watching(), checkpoints);
        second.fold(fold(0, 12));

        Result undisturbed = run(false, List.of(5L, 6L), fold(0, 12));
        assertThat(second.result().first().model().weightsSha256())
                .isEqualTo(undisturbed.first().model().weightsSha256());
        assertThat(second.result().runs())
                .extracting(CrossValidation.Run::validation)
                .containsExactlyElementsOf(undisturbed.runs().stream()
                        .map(CrossValidation.Run::validation)
                        .toList());
        second.forget();
        assertThat(folder.toFile().list()).isEmpty();
    }

    private Result run(boolean test, List<Long> seeds, Dataset... folds) {
        CrossValidation validation =
                new CrossValidation(new Plan(SHAPE, CrossValidationTest::settings, seeds, test), new Watching());
        for (Dataset fold : folds) {
            validation.fold(fold);
        }
        return validation.result();
    }

    private static TrainingSettings settings(long seed) {
        return new TrainingSettings(2, 16, 0.01, "adam", 0, seed, "uar", true);
    }

    /** The same training and validation part with some of the twelve test clips. */
    private static Dataset fold(int from, int to) {
        Dataset tones = Tones.dataset();
        Examples test = tones.test();
        return new Dataset(
                tones.labels(),
                tones.train(),
                tones.validation(),
                new Examples(test.dimensions(), test.frames(), test.clips().subList(from, to)),
                tones.standardiser(),
                tones.audit());
    }

    private class Watching implements CrossValidation.Watcher {
        @Override
        public EpochListener training(Audit audit, long seed) {
            told.add("train " + seed);
            return epoch -> true;
        }

        @Override
        public void testing(Audit audit) {
            told.add("test");
        }
    }
}
