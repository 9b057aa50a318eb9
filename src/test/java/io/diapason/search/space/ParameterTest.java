package io.diapason.search.space;

import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.integers;
import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static io.diapason.search.space.Spaces.stepped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterTest {
    static Stream<Parameter> everyKind() {
        return Stream.of(
                choice("p", 64, 128, 256),
                choice("p", "adam", "sgd"),
                integers("p", -3, 12),
                new IntegerRange("p", Optional.empty(), 16, 256, 16, Scale.LINEAR),
                new IntegerRange("p", Optional.empty(), 1, 1000, 1, Scale.LOG),
                new IntegerRange("p", Optional.empty(), 8, 128, 8, Scale.LOG),
                reals("p", -1, 2, Scale.LINEAR),
                reals("p", 1e-4, 3e-3, Scale.LOG),
                stepped("p", 0.2, 0.5, 0.1),
                new RealRange("p", Optional.empty(), 0.001, 0.1, OptionalDouble.of(0.001), Scale.LOG),
                new BooleanParameter("p", Optional.empty()),
                new Fixed("p", Optional.empty(), 3L));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void valuesAreAcceptedByTheParameterTheyCameFrom(Parameter parameter) {
        DoubleStream.concat(DoubleStream.of(0, 0.5, 1), new SplittableRandom(1).doubles(500))
                .forEach(unit -> {
                    Object value = valueAt(parameter, unit);
                    assertThat(parameter.accepts(value))
                            .as("%s at %s", value, unit)
                            .isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void coordinateOfAValueGivesTheValueBack(Parameter parameter) {
        new SplittableRandom(2).doubles(300).forEach(unit -> {
            Object value = valueAt(parameter, unit);
            Object back = valueAt(parameter, parameter.unit(value));
            if (value instanceof Double real) {
                assertThat((Double) back).isCloseTo(real, within(Math.abs(real) * 1e-12));
            } else {
                assertThat(back).isEqualTo(value);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyRankOfAFiniteParameterIsReachedAndDistinct(Parameter parameter) {
        if (parameter.size().isEmpty()) {
            return;
        }
        long size = parameter.size().getAsLong();
        assertThat(LongStream.range(0, size).mapToObj(parameter::at).distinct()).hasSize((int) size);
        for (long rank = 0; rank < size; rank++) {
            Object value = parameter.at(rank);
            assertThat(valueAt(parameter, parameter.unit(value))).isEqualTo(value);
        }
    }

    @Test
    void stepsAreDecimal() {
        assertThat(IntStream.range(0, 4)
                        .mapToObj(stepped("p", 0.2, 0.5, 0.1)::at)
                        .toList())
                .isEqualTo(List.of(0.2, 0.3, 0.4, 0.5));
    }

    @Test
    void stepThatDoesNotDivideTheRangeEndsBelowIt() {
        assertThat(stepped("p", 0, 1, 0.3).size()).hasValue(4);
        assertThat(new IntegerRange("p", Optional.empty(), 1, 10, 4, Scale.LINEAR).accepts(10L))
                .isFalse();
    }

    @Test
    void linearValuesAreEquallyLikely() {
        Map<Object, Long> counts = histogram(integers("p", 1, 5), 50_000);

        assertThat(counts).hasSize(5);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(9_600L, 10_400L));
    }

    @Test
    void logScaleGivesEachOrderOfMagnitudeTheSameShare() {
        Parameter rate = reals("p", 1e-5, 1e-2, Scale.LOG);
        long lowest = new SplittableRandom(3)
                .doubles(30_000)
                .filter(unit -> (Double) valueAt(rate, unit) < 1e-4)
                .count();

        assertThat(lowest).isBetween(9_700L, 10_300L);
    }

    @Test
    void logIntegersFavourSmallOnesAndReachBothEnds() {
        Map<Object, Long> counts = histogram(new IntegerRange("p", Optional.empty(), 1, 100, 1, Scale.LOG), 50_000);

        assertThat(counts.getOrDefault(1L, 0L)).isGreaterThan(5 * counts.getOrDefault(10L, 0L));
        assertThat(counts).containsKeys(1L, 100L);
    }

    @Test
    void numbersAreComparedByValue() {
        assertThat(choice("p", 64, 128).accepts(64.0)).isTrue();
        assertThat(integers("p", 1, 3).accepts(2.0)).isTrue();
        assertThat(integers("p", 1, 3).accepts(2.5)).isFalse();
        assertThat(stepped("p", 1, 3, 1).accepts(2L)).isTrue();
        assertThat(reals("p", 1, 3, Scale.LINEAR).accepts("2")).isFalse();
    }

    @Test
    void discretisedRangeKeepsBothEnds() {
        Parameter rate = reals("p", 1e-4, 1e-2, Scale.LOG).discretised(3, 10);
        Parameter units = integers("p", 1, 1_000_000).discretised(3, 10);

        assertThat(((Choice) rate).values()).isEqualTo(List.of(1e-4, 1e-3, 1e-2));
        assertThat(((Choice) units).values()).isEqualTo(List.of(1L, 500_001L, 1_000_000L));
        assertThat(integers("p", 1, 10).discretised(3, 10)).isEqualTo(integers("p", 1, 10));
    }

    @Test
    void uselessRangesAreRefused() {
        assertThatThrownBy(() -> integers("p", 3, 3)).hasMessageContaining("min < max");
        assertThatThrownBy(() -> reals("p", Double.NaN, 1, Scale.LINEAR)).hasMessageContaining("finite");
        assertThatThrownBy(() -> reals("p", 0, 1, Scale.LOG)).hasMessageContaining("min > 0");
        assertThatThrownBy(() -> stepped("p", 0, 1, -0.1)).hasMessageContaining("step above 0");
        assertThatThrownBy(() -> stepped("p", 0, 1, 2)).hasMessageContaining("max - min");
        assertThatThrownBy(() -> choice("p", 1, 1.0)).hasMessageContaining("repeat");
        assertThatThrownBy(() -> choice("p")).hasMessageContaining("1 to 10,000");
        assertThatThrownBy(() -> choice("P q", 1)).hasMessageContaining("a-z");
    }

    private static Map<Object, Long> histogram(Parameter parameter, int draws) {
        return new SplittableRandom(4)
                .doubles(draws)
                .mapToObj(unit -> valueAt(parameter, unit))
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
    }

    private static Object valueAt(Parameter parameter, double unit) {
        SearchSpace space = space(List.of(parameter));
        double[] vector = space.dimensions() == 0 ? new double[0] : new double[] {unit};
        return space.decode(vector).find("p").orElseThrow();
    }
}
