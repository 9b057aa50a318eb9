package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.Goal;
import io.diapason.search.Sampler;
import io.diapason.search.space.Algorithm;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AutoTest extends SamplerContract {
    private static final SearchSpace FOUR = space(List.of(choice("a", 1, 2), choice("b", 1, 2)));
    private static final SearchSpace REAL = space(List.of(reals("x", 0, 1, Scale.LINEAR)));

    @Override
    Sampler sampler() {
        return Samplers.create(new Algorithm("auto", Map.of()));
    }

    @Test
    void coversASmallSpaceThatTheTrialsSufficeFor() {
        assertThat(explain(FOUR, 4))
                .matches("anytime_grid, because the space has 4 .*|forest, because it leaves no .*");
        assertThat(explain(FOUR, 3)).startsWith("forest, because the trials cannot cover the space");
    }

    @Test
    void aContinuousSpaceIsLearntOf() {
        assertThat(explain(REAL, 1_000_000)).startsWith("forest, because the trials cannot cover the space");
    }

    @Test
    void aChosenSamplerNeedsNoReason() {
        Goal goal = new Goal(Direction.MINIMIZE, 5);

        assertThat(Samplers.explain(new Algorithm("genetic", Map.of()), REAL, goal))
                .isEqualTo("genetic, as the definition says.");
    }

    private static String explain(SearchSpace space, int trials) {
        Goal goal = new Goal(List.of(Direction.MINIMIZE), 5, trials, OptionalLong.empty());
        return Samplers.explain(new Algorithm("auto", Map.of()), space, goal);
    }
}
