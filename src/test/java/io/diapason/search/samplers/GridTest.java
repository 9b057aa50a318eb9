package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.integers;
import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Observations;
import io.diapason.search.Sampler;
import io.diapason.search.Seeds;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class GridTest extends SamplerContract {
    @Override
    Sampler sampler() {
        return new Grid(false, 5);
    }

    @Test
    void firstParameterChangesFastest() {
        assertThat(suggestions(space(List.of(choice("a", 1, 2), choice("b", "x", "y"))), 9))
                .containsExactly(ab(1, "x"), ab(2, "x"), ab(1, "y"), ab(2, "y"));
    }

    @Test
    void continuousRangesGetPointsWithBothEnds() {
        SearchSpace space = space(List.of(reals("rate", 1e-4, 1, Scale.LOG)));

        assertThat(suggestions(space, 9).stream()
                        .map(c -> c.find("rate").orElseThrow())
                        .toList())
                .isEqualTo(List.of(1e-4, 1e-3, 1e-2, 1e-1, 1.0));
    }

    @Test
    void randomOrderCoversTheSameGridInAnotherOrder() {
        SearchSpace space = space(List.of(integers("a", 1, 6), integers("b", 1, 6)));
        Sampler shuffled = new Grid(true, 5);
        History history = History.empty();
        for (int number = 1; number <= 36; number++) {
            Configuration next = shuffled.suggest(space, GOAL, history, Seeds.generator(42, number))
                    .orElseThrow();
            history = history.with(Observations.completed(number, next, 0, 1));
        }
        List<Configuration> order =
                history.finished().stream().map(Observation::configuration).toList();

        assertThat(order)
                .containsExactlyInAnyOrderElementsOf(suggestions(space, 40))
                .isNotEqualTo(suggestions(space, 40));
        assertThat(shuffled.suggest(space, GOAL, history, Seeds.generator(42, 37)))
                .isEmpty();
    }

    @Test
    void claimsTheLastOf6561PointsQuickly() {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            parameters.add(choice("p" + i, 1, 2, 3));
        }
        SearchSpace space = space(parameters);
        History almost = allButOne(space);
        sampler().suggest(space, GOAL, almost, new SplittableRandom(1));

        Assertions.assertTimeout(Duration.ofSeconds(2), () -> assertThat(suggest(space, almost, 7))
                .isPresent());
    }

    @Test
    void gridTooLongToWalkIsDrawnFrom() {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            parameters.add(reals("p" + i, 0, 1, Scale.LINEAR));
        }
        List<Configuration> drawn = suggestions(space(parameters), 20);

        assertThat(drawn).hasSize(20).doesNotHaveDuplicates();
        assertThat(drawn.stream()
                        .flatMap(c -> c.values().values().stream())
                        .distinct()
                        .sorted()
                        .toList())
                .isEqualTo(List.of(0.0, 0.25, 0.5, 0.75, 1.0));
    }

    private static History allButOne(SearchSpace space) {
        List<Observation> finished = new ArrayList<>();
        for (int point = 0; point < 6_560; point++) {
            double[] unit = new double[8];
            for (int rest = point, d = 0; d < 8; d++, rest /= 3) {
                unit[d] = (rest % 3 + 0.5) / 3;
            }
            finished.add(Observations.completed(point, space.decode(unit), 0, 1));
        }
        return new History(finished);
    }

    private static Configuration ab(int a, String b) {
        return Configuration.of(Map.of("a", a, "b", b));
    }
}
