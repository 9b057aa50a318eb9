package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.integers;
import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static io.diapason.search.space.Spaces.stepped;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observations;
import io.diapason.search.Sampler;
import io.diapason.search.Seeds;
import io.diapason.search.space.Algorithm;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnytimeGridTest extends SamplerContract {
    /** 1,000 points of every kind whose axes only make sense together; the best one is known by counting. */
    private static final SearchSpace TABLE = space(List.of(
            stepped("rate", 1, 10, 1),
            integers("units", 1, 10),
            choice("kind", "k0", "k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9")));

    private static final Goal LOSS = new Goal(Direction.MINIMIZE, 1);

    @Override
    Sampler sampler() {
        return new AnytimeGrid(8, 5);
    }

    @Test
    void pointsAreThoseOfTheGrid() {
        SearchSpace mixed = space(List.of(reals("rate", 1e-4, 1, Scale.LOG), choice("kind", "a", "b")));
        List<Configuration> all = suggestions(mixed, 20);

        assertThat(all).hasSize(10).containsExactlyInAnyOrderElementsOf(suggestions(new Grid(false, 5), mixed, 20));
    }

    @Test
    void coversATableOf1000PointsWithoutRepeating() {
        List<Configuration> left =
                new ArrayList<>(new Lattice(TABLE).untried(List.of(), 2_000, new SplittableRandom(3)));
        assertThat(new HashSet<>(left)).hasSize(1_000);
        History history = History.empty();
        for (int number = 1; number <= 970; number++) {
            history = history.with(Observations.completed(number, left.get(number), loss(left.get(number)), 1));
        }
        for (int number = 971; number <= 1_000; number++) {
            Configuration next = sampler()
                    .suggest(TABLE, LOSS, history, Seeds.generator(1, number))
                    .orElseThrow();
            history = history.with(Observations.completed(number, next, loss(next), 1));
        }

        assertThat(new HashSet<>(history.tried())).hasSize(1_000);
        assertThat(sampler().suggest(TABLE, LOSS, history, Seeds.generator(1, 1_001)))
                .isEmpty();
    }

    /** Random order needs 500 on average. */
    @Test
    void reachesTheBestOf1000PointsWithinATenthOfThemAndBeforeTpe() {
        double ours = meanTrialsToBest(sampler());

        assertThat(ours)
                .isLessThan(100)
                .isLessThan(0.8 * meanTrialsToBest(Samplers.create(new Algorithm("tpe", Map.of()))));
    }

    private static double meanTrialsToBest(Sampler sampler) {
        double best = new Lattice(TABLE)
                .untried(List.of(), 1_000, new SplittableRandom(3)).stream()
                        .mapToDouble(AnytimeGridTest::loss)
                        .min()
                        .orElseThrow();
        return IntStream.rangeClosed(1, 3)
                .map(seed -> trialsUntil(best, sampler, seed))
                .average()
                .orElseThrow();
    }

    private static int trialsUntil(double best, Sampler sampler, int seed) {
        History history = History.empty();
        for (int number = 1; number < 400; number++) {
            Configuration next = sampler.suggest(TABLE, LOSS, history, Seeds.generator(seed, number))
                    .orElseThrow();
            if (loss(next) <= best) {
                return number;
            }
            history = history.with(Observations.completed(number, next, loss(next), 1));
        }
        return 400;
    }

    @Test
    void firstPointsFillEveryAxis() {
        List<Parameter> axes = IntStream.range(0, 4)
                .<Parameter>mapToObj(i -> integers("x" + i, 1, 4))
                .toList();
        List<Configuration> first = suggestions(new AnytimeGrid(16, 5), space(axes), 16);

        for (int axis = 0; axis < 4; axis++) {
            String name = "x" + axis;
            Map<Object, Long> uses = first.stream()
                    .collect(Collectors.groupingBy(c -> c.find(name).orElseThrow(), Collectors.counting()));
            assertThat(uses).hasSize(4).allSatisfy((value, times) -> assertThat(times)
                    .isBetween(2L, 6L));
        }
    }

    @Test
    void gridTooLongToCoverIsFineAndDrawnFrom() {
        List<Parameter> axes = IntStream.range(0, 8)
                .<Parameter>mapToObj(i -> reals("x" + i, 0, 64, Scale.LINEAR))
                .toList();

        assertThat(suggestions(space(axes), 20))
                .hasSize(20)
                .doesNotHaveDuplicates()
                .allSatisfy(c -> assertThat(c.values().values()).allMatch(x -> (Double) x == Math.rint((Double) x)));
    }

    private static List<Configuration> suggestions(Sampler sampler, SearchSpace space, int trials) {
        History history = History.empty();
        for (int number = 1; number <= trials; number++) {
            var next = sampler.suggest(space, GOAL, history, Seeds.generator(42, number));
            if (next.isPresent()) {
                history = history.with(Observations.completed(number, next.get(), 0, 1));
            }
        }
        return history.tried();
    }

    /** Each kind wants another rate, each rate other units; a ripple keeps it from being a parabola. */
    private static double loss(Configuration point) {
        double rate = ((Number) point.find("rate").orElseThrow()).doubleValue() - 1;
        double units = ((Number) point.find("units").orElseThrow()).doubleValue() - 1;
        int kind = Integer.parseInt(point.find("kind").orElseThrow().toString().substring(1));
        return (kind * 3) % 10 * 0.08
                + 0.03 * Math.pow(rate - kind * 7 % 10, 2)
                + 0.02 * Math.pow(units - (9 - rate), 2)
                + 0.1 * Math.sin(2.1 * rate + 1.3 * units + kind);
    }
}
