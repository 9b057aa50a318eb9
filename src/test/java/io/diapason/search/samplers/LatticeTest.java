package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.integers;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LatticeTest {
    private final SplittableRandom random = new SplittableRandom(9);

    @Test
    void everyConfigurationOnceUnderConditionsAndConstraints() {
        List<Configuration> all = new Lattice(SamplerContract.SMALL).untried(List.of(), 100, random);

        assertThat(all).hasSize(9).doesNotHaveDuplicates().allMatch(SamplerContract.SMALL::isValid);
    }

    @Test
    void leavesOutWhatWasTriedHoweverItsNumbersAreWritten() {
        SearchSpace space = space(List.of(choice("rate", 1.0, 2.5), integers("units", 1, 2)));
        List<Configuration> tried = List.of(
                Configuration.of(Map.of("rate", 1, "units", 2.0)),
                Configuration.of(Map.of("rate", 7.5, "units", 1)), // of another space
                Configuration.of(Map.of("rate", "x")));

        assertThat(new Lattice(space).untried(tried, 100, random))
                .containsExactlyInAnyOrder(
                        Configuration.of(Map.of("rate", 1.0, "units", 1)),
                        Configuration.of(Map.of("rate", 2.5, "units", 1)),
                        Configuration.of(Map.of("rate", 2.5, "units", 2)));
    }

    @Test
    void someOfManyAreFromAllOver() {
        SearchSpace space = space(List.of(integers("a", 1, 400), integers("b", 1, 500)));
        List<Configuration> some = new Lattice(space).untried(List.of(), 500, random);

        assertThat(some).hasSize(500).doesNotHaveDuplicates();
        for (String axis : List.of("a", "b")) {
            assertThat(some.stream().filter(c -> (Long) c.find(axis).orElseThrow() <= 100))
                    .hasSizeBetween(60, 160);
        }
    }
}
