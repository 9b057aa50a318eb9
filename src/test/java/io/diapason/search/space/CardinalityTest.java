package io.diapason.search.space;

import static io.diapason.search.space.Spaces.bool;
import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.choiceWhen;
import static io.diapason.search.space.Spaces.integers;
import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static io.diapason.search.space.Spaces.stepped;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CardinalityTest {
    /**
     * Flat, this is 31,104: a counter that ignores the condition counts the ratio of single-layer networks three times.
     */
    @Test
    void countsConditionalsOnce() {
        SearchSpace space = space(List.of(
                choice("units_1", 32, 64, 96, 128, 192, 256),
                choice("layers", 1, 2),
                choiceWhen("ratio_2", "layers >= 2", 0.5, 0.75, 1.0),
                choice("pooling", "last", "mean", "max", "attention"),
                stepped("dropout", 0.1, 0.4, 0.1),
                choice("rate", 1, 2, 3, 4, 5, 6),
                choice("batch", 16, 32, 64),
                choice("smoothing", 0.0, 0.05, 0.1)));

        assertThat(space.cardinality()).hasValue(BigInteger.valueOf(20_736));
    }

    @Test
    void countsALargeConditionalSpaceExactly() {
        BigInteger expected = BigInteger.valueOf(12_096)
                .multiply(BigInteger.valueOf(280_896))
                .multiply(BigInteger.valueOf(32_400))
                .multiply(BigInteger.valueOf(168));
        SearchSpace space = space(large());

        Optional<BigInteger> count = Assertions.assertTimeout(Duration.ofSeconds(20), space::cardinality);

        assertThat(count).hasValue(expected);
        assertThat(expected).isEqualTo(new BigInteger("18494458704691200"));
    }

    @Test
    void countsEntangledGroupsByWhatLaterRulesAskFor() {
        List<Parameter> chain = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            chain.add(integers("p" + i, 1, 20));
            if (i > 0) {
                rules.add("p" + (i - 1) + " <= p" + i);
            }
        }

        Optional<BigInteger> count = space(chain, rules.toArray(String[]::new)).cardinality();

        assertThat(count).as("multisets of 12 out of 20: C(31, 12)").hasValue(BigInteger.valueOf(141_120_525));
    }

    @Test
    void agreesWithListingEveryConfiguration() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 30; round++) {
            SearchSpace space = randomSpace(random);

            assertThat(space.cardinality())
                    .as("round %s: %s", round, space.parameters())
                    .hasValue(BigInteger.valueOf(listed(space)));
        }
    }

    @Test
    void continuousParameterMakesItInfinite() {
        SearchSpace space = space(List.of(reals("rate", 1e-4, 1e-2, Scale.LOG), choice("a", 1, 2)));

        assertThat(space.count()).isEqualTo(new Cardinality.Infinite());
        assertThat(space.cardinality()).isEmpty();
    }

    @Test
    void saysSoWhenASpaceIsTooEntangledToCount() {
        SearchSpace space = space(
                List.of(integers("a", 1, 10_000), integers("b", 1, 10_000), integers("c", 1, 10_000)), "a * b > c");

        Cardinality count = Assertions.assertTimeout(Duration.ofSeconds(30), space::count);

        assertThat(count).isEqualTo(new Cardinality.TooManyToCount(Counter.MAX_VISITS));
        assertThat(space.cardinality()).isEmpty();
    }

    @Test
    void untouchedLongRangeIsMultipliedNotWalked() {
        SearchSpace space = space(List.of(integers("a", 1, 1_000_000_000), integers("b", 1, 1_000_000_000)));

        assertThat(space.cardinality()).hasValue(BigInteger.TEN.pow(18));
    }

    private static List<Parameter> large() {
        String mfcc = "features in ['mfcc', 'mfcc+chroma']";
        return List.of(
                choice("features", "mfcc", "logmel", "mfcc+chroma", "seed"),
                choice("rate", 22050, 16000),
                choice("frame", "a", "b", "c", "d"),
                choiceWhen("n_mfcc", mfcc, 13, 20, 30, 40),
                choiceWhen("deltas", mfcc, 0, 1, 2),
                choiceWhen("n_mels", "features == 'logmel'", 40, 64, 128),
                choice("duration", 2.5, 3.0, 4.0),
                choice("trim", "off", "30", "40"),
                choice("pad", "end", "center", "mask"),
                choice("norm", "global", "utterance"),
                choice("layers", 1, 2, 3),
                choice("units", 32, 64, 96, 128, 192, 256),
                choiceWhen("ratio_2", "layers >= 2", 0.5, 0.75, 1.0),
                choiceWhen("ratio_3", "layers == 3", 0.5, 1.0),
                bool("bidirectional"),
                choiceWhen("residual", "layers >= 2", true, false),
                choice("pooling", "last", "mean", "max", "attention"),
                bool("batch_norm"),
                stepped("dropout_lstm", 0.0, 0.6, 0.1),
                choice("dense", 0, 64, 128, 256),
                choiceWhen("dropout_dense", "dense > 0", 0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6),
                choice("optimizer", "adam", "adamw"),
                integers("learning_rate", 1, 10),
                choiceWhen("weight_decay", "optimizer == 'adamw'", 1, 2, 3, 4, 5),
                choice("batch", 16, 32, 64, 128),
                choice("schedule", "constant", "plateau", "cosine", "onecycle"),
                choiceWhen("warmup", "schedule == 'cosine'", 0, 3),
                choice("clip", 0.0, 1.0, 5.0),
                choice("smoothing", 0.0, 0.05, 0.1),
                choice("weights", "none", "balanced", "sqrt"),
                choice("wave", "none", "noise", "speed", "noise+speed"),
                choiceWhen("snr", "wave in ['noise', 'noise+speed']", 10, 20, 30),
                bool("specaug"),
                choiceWhen("freq_mask", "specaug", 6, 12),
                choiceWhen("time_mask", "specaug", 10, 20, 30),
                choice("mixup", 0.0, 0.2, 0.4));
    }

    private static SearchSpace randomSpace(SplittableRandom random) {
        List<Parameter> parameters = new ArrayList<>();
        int size = 3 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            String name = "p" + i;
            boolean conditional = i > 0 && random.nextInt(2) == 0;
            Object[] values = random.nextInt(2) == 0 ? new Object[] {1, 2, 3} : new Object[] {0, 2};
            parameters.add(
                    conditional ? choiceWhen(name, "p" + random.nextInt(i) + " > 1", values) : choice(name, values));
        }
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            rules.add("p" + random.nextInt(size) + " <= p" + random.nextInt(size) + " + 1");
        }
        return space(parameters, rules.toArray(String[]::new));
    }

    /** The slow and certain way: every point of the flat grid, decoded. */
    private static long listed(SearchSpace space) {
        Set<Configuration> seen = new HashSet<>();
        int dimensions = space.dimensions();
        long points = 1;
        for (Parameter parameter : space.parameters()) {
            points *= parameter.size().orElseThrow();
        }
        for (long point = 0; point < points; point++) {
            double[] unit = new double[dimensions];
            long rest = point;
            for (int d = 0; d < dimensions; d++) {
                long size = space.parameters().get(d).size().orElseThrow();
                unit[d] = (rest % size + 0.5) / size;
                rest /= size;
            }
            Configuration configuration = space.decode(unit);
            if (space.isValid(configuration)) {
                seen.add(configuration);
            }
        }
        return seen.size();
    }
}
