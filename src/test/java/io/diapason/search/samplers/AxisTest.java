package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.integers;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.samplers.Axis.Kind;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.IntegerRange;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void knowsWhatHasAnOrder() {
        assertThat(Axis.of(SamplerContract.RICH).stream().map(Axis::kind))
                .containsExactly(
                        Kind.ORDERED, // first
                        Kind.ORDERED, // second
                        Kind.ORDERED, // count
                        Kind.SMOOTH, // size: 1,000 values
                        Kind.SMOOTH, // rate
                        Kind.SMOOTH, // share
                        Kind.ORDERED, // dropout
                        Kind.NOMINAL); // norm; the batch size is fixed
        assertThat(axis(choice("a", 1, "two")).kind()).isEqualTo(Kind.NOMINAL);
    }

    @Test
    void positionsLeadBackToTheConfiguration() {
        SplittableRandom random = new SplittableRandom(3);
        List<Axis> axes = Axis.of(SamplerContract.RICH);
        for (int i = 0; i < 200; i++) {
            Configuration drawn =
                    SamplerContract.RICH.decode(random.doubles(axes.size()).toArray());
            double[] positions = Axis.positions(axes, drawn);
            double[] unit = IntStream.range(0, axes.size())
                    .mapToDouble(
                            a -> Double.isNaN(positions[a]) ? 0.5 : axes.get(a).unit(positions[a]))
                    .toArray();
            Configuration back = SamplerContract.RICH.decode(unit);

            assertThat(back.find("size")).isEqualTo(drawn.find("size"));
            assertThat(back.find("second")).isEqualTo(drawn.find("second"));
            assertThat(Axis.positions(axes, back)[4]).isBetween(positions[4] - 1e-9, positions[4] + 1e-9);
        }
    }

    @Test
    void numbersOfAChoiceAreOrderedByTheirSize() {
        Axis axis = axis(choice("a", 64, 16, 32));

        assertThat(axis.position(Configuration.of(Map.of("a", 16)))).isEqualTo(0);
        assertThat(axis.position(Configuration.of(Map.of("a", 32.0)))).isEqualTo(1);
        assertThat(axis.unit(2)).isEqualTo(1 / 6.0); // 64 is the first of the definition
    }

    @Test
    void whatItDoesNotHaveIsNaN() {
        Axis axis = axis(choice("a", 64, 16, 32));

        assertThat(axis.position(Configuration.of(Map.of("b", 16)))).isNaN();
        assertThat(axis.position(Configuration.of(Map.of("a", 17)))).isNaN();
        assertThat(axis(integers("a", 1, 1000)).position(Configuration.of(Map.of("a", "x"))))
                .isNaN();
    }

    @Test
    void aLongChoiceOfNumbersIsSmooth() {
        Object[] values = IntStream.range(0, 100).mapToObj(i -> 100 - i).toArray();
        Axis axis = axis(choice("a", values));

        assertThat(axis.kind()).isEqualTo(Kind.SMOOTH);
        assertThat(axis.position(Configuration.of(Map.of("a", 1)))).isEqualTo(0.005);
        assertThat(axis.unit(0.005)).isEqualTo(0.995);
        assertThat(axis.unit(1)).isEqualTo(0.005);
    }

    @Test
    void cellsFollowTheScale() {
        Axis log = axis(new IntegerRange("a", Optional.empty(), 1, 32, 1, Scale.LOG));

        assertThat(log.width(0)).isGreaterThan(5 * log.width(31));
        assertThat(IntStream.range(0, 32).mapToDouble(log::width).sum()).isBetween(1 - 1e-12, 1 + 1e-12);
        assertThat(IntStream.range(0, 32)).allMatch(cell -> log.cell(log.middle(cell)) == cell);
    }

    private static Axis axis(io.diapason.search.space.Parameter parameter) {
        SearchSpace space = space(List.of(parameter));
        return Axis.of(space).get(0);
    }
}
