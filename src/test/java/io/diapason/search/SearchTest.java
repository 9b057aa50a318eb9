package io.diapason.search;

import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.samplers.Samplers;
import io.diapason.search.space.Algorithm;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.space.SearchSpace;
import io.diapason.search.stopping.StoppingRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final SearchSpace SPACE = space(List.of(choice("a", 1, 2, 3, 4), choice("b", 10, 20)));
    private static final Goal GOAL = new Goal(Direction.MAXIMIZE, 5);

    @Test
    void triesEveryConfigurationOnceAndEndsWhenTheSpaceIsExhausted() {
        History history = search("random", "none").run(100, (configuration, epoch) -> a(configuration) * epoch);

        assertThat(history.finished())
                .hasSize(8)
                .extracting(Observation::configuration)
                .doesNotHaveDuplicates();
        assertThat(history.finished()).extracting(Observation::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(history.finished()).allSatisfy(o -> assertThat(o.value()).hasValue(a(o.configuration()) * 5));
    }

    @Test
    void endsWithTheBudget() {
        assertThat(search("genetic", "none")
                        .run(3, (configuration, epoch) -> 0.5)
                        .finished())
                .hasSize(3);
    }

    @Test
    void stopsHopelessTrialsEarly() {
        History history = search("grid", "median").run(8, (configuration, epoch) -> 5 - a(configuration));

        assertThat(history.finished())
                .filteredOn(o -> o.epochs() < 5)
                .isNotEmpty()
                .allSatisfy(o -> assertThat(a(o.configuration())).isGreaterThan(1));
    }

    @Test
    void valueIsTheBestEpochNotTheLast() {
        History history = search("random", "none").run(1, (configuration, epoch) -> epoch == 2 ? 0.9 : 0.1);

        assertThat(history.finished().get(0).value()).hasValue(0.9);
    }

    @Test
    void trialWithoutAFiniteValueHasNone() {
        History history = search("random", "none").run(1, (configuration, epoch) -> Double.NaN);

        assertThat(history.finished().get(0).value()).isEmpty();
    }

    @Test
    void sameSeedMakesTheSameSearch() {
        Experiment experiment = (configuration, epoch) -> a(configuration);

        assertThat(search("genetic", "median").run(8, experiment))
                .isEqualTo(search("genetic", "median").run(8, experiment));
    }

    @Test
    void generatorsOfNeighbouringTrialsAndSeedsAreUnrelated() {
        assertThat(List.of(
                        Seeds.generator(1, 1).nextLong(), Seeds.generator(1, 2).nextLong(),
                        Seeds.generator(2, 1).nextLong(), Seeds.generator(0, 2).nextLong()))
                .doesNotHaveDuplicates();
        assertThat(Seeds.generator(1, 1).nextLong())
                .isEqualTo(Seeds.generator(1, 1).nextLong());
    }

    private static Search search(String sampler, String rule) {
        return new Search(
                SPACE,
                GOAL,
                Samplers.create(new Algorithm(sampler, Map.of())),
                StoppingRules.create(new Algorithm(
                        rule, rule.equals("none") ? Map.of() : Map.of("warmup_epochs", 1L, "min_trials", 2L))),
                42);
    }

    private static double a(Configuration configuration) {
        return ((Number) configuration.find("a").orElseThrow()).doubleValue();
    }
}
