package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.bool;
import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.choiceWhen;
import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AxesTest {
    @Test
    void categoriesAreOneApart() {
        SearchSpace space = space(List.of(choice("kind", "a", "b", "c"), bool("norm")));

        assertThat(distance(space, Map.of("kind", "a", "norm", true), Map.of("kind", "c", "norm", true)))
                .isCloseTo(1, within(1e-12));
        assertThat(distance(space, Map.of("kind", "a", "norm", true), Map.of("kind", "a", "norm", false)))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void numbersLieByTheirValue() {
        SearchSpace units = space(List.of(choice("units", 64, 16, 128, 32)));
        SearchSpace share = space(List.of(choice("share", 0.2, 0.3, 0.7)));

        assertThat(distance(units, Map.of("units", 16), Map.of("units", 32))).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(distance(share, Map.of("share", 0.2), Map.of("share", 0.3))).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void rangesLieAlongTheirScale() {
        SearchSpace rate = space(List.of(reals("rate", 1e-4, 1, Scale.LOG)));

        assertThat(distance(rate, Map.of("rate", 1e-3), Map.of("rate", 1e-2))).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void inactiveLiesOffTheValuesAndAgreesWithItself() {
        SearchSpace space =
                space(List.of(choice("layers", 1, 2, 3), choiceWhen("second", "layers > 1", 8, 16, 32, 64)));
        double active = distance(space, Map.of("layers", 2, "second", 8), Map.of("layers", 2, "second", 64));
        double gone = distance(space, Map.of("layers", 1), Map.of("layers", 2, "second", 64));

        assertThat(active).isCloseTo(1, within(1e-12));
        assertThat(gone * gone).isCloseTo(0.25 + 0.25 + 0.25, within(1e-12));
        assertThat(distance(space, Map.of("layers", 1), Map.of("layers", 1))).isZero();
    }

    @Test
    void valuesOfAnotherSpaceHaveAPlace() {
        SearchSpace space =
                space(List.of(choice("kind", "a", "b"), choice("units", 16, 32, 64), reals("x", 0, 1, Scale.LINEAR)));
        double[] point = new Axes(space).point(Configuration.of(Map.of("kind", "z", "units", 48, "x", 7)));

        assertThat(point).containsExactly(0, 0, (48 - 16) / 48.0, 1);
        assertThat(new Axes(space).point(Configuration.of(Map.of("kind", 3, "units", "many"))))
                .hasSize(4)
                .doesNotContain(Double.NaN);
    }

    private static double distance(SearchSpace space, Map<String, ?> one, Map<String, ?> other) {
        Axes axes = new Axes(space);
        return Math.sqrt(Matern.square(axes.point(Configuration.of(one)), axes.point(Configuration.of(other))));
    }
}
