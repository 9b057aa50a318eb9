package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.History;
import io.diapason.search.Sampler;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomTest extends SamplerContract {
    @Override
    Sampler sampler() {
        return new Random();
    }

    @Test
    void drawsByTheScaleOfTheParameter() {
        SearchSpace rate = space(List.of(reals("rate", 1e-4, 1e-2, Scale.LOG)));
        long below = suggestions(rate, 300).stream()
                .filter(c -> (Double) c.find("rate").orElseThrow() < 1e-3)
                .count();

        assertThat(below).isBetween(115L, 185L);
    }

    @Test
    void anotherTrialNumberGivesAnotherSuggestion() {
        assertThat(suggest(RICH, History.empty(), 1)).isNotEqualTo(suggest(RICH, History.empty(), 2));
    }
}
