package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.integers;
import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.search.space.IntegerRange;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ParzenTest {
    private static final double[] WEIGHTS = {1.5, 1, 0.5};

    @Test
    void aSmoothDensityIntegratesToOne() {
        Parzen parzen = parzen(reals("x", 0, 1, Scale.LINEAR), 0.02, 0.5, 0.6);
        int steps = 20_000;
        double integral = 0;
        for (int i = 0; i < steps; i++) {
            integral += density(parzen, (i + 0.5) / steps) / steps;
        }

        assertThat(integral).isCloseTo(1, within(1e-5));
    }

    @Test
    void anOrderedDensitySumsToOneAlsoOnALogarithmicScale() {
        IntegerRange range = new IntegerRange("x", Optional.empty(), 1, 20, 1, Scale.LOG);
        Axis axis = Axis.of(space(List.of(range))).get(0);
        Parzen parzen = parzen(range, 0, 3, 4);
        double sum = 0;
        for (int cell = 0; cell < 20; cell++) {
            sum += density(parzen, cell) * axis.width(cell);
        }

        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Test
    void aNominalDensitySumsToOne() {
        Parzen parzen = parzen(choice("x", "a", "b", "c", "d"), 0, 3, 3);
        double sum = 0;
        for (int value = 0; value < 4; value++) {
            sum += density(parzen, value) / 4;
        }

        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    /** Half of all is 'b' without an x; the other half is 'a' with one. */
    @Test
    void aConditionalDensityIntegratesToOne() {
        List<Axis> axes = Axis.of(space(List.of(choice("kind", "a", "b"), reals("x", 0, 1, Scale.LINEAR))));
        List<double[]> trials = List.of(new double[] {0, 0.3}, new double[] {1, Double.NaN}, new double[] {0, 0.9});
        Parzen parzen = new Parzen(axes, trials, WEIGHTS);
        int steps = 5_000;
        double integral = density(parzen, 1, Double.NaN) / 2;
        for (int i = 0; i < steps; i++) {
            integral += density(parzen, 0, (i + 0.5) / steps) / 2 / steps;
        }

        assertThat(integral).isCloseTo(1, within(1e-5));
    }

    @Test
    void drawsFollowTheDensity() {
        for (Parameter parameter : List.of(integers("x", 1, 8), choice("x", "a", "b", "c", "d", "e", "f", "g", "h"))) {
            Parzen parzen = parzen(parameter, 1, 5, 6);
            double[] counts = new double[8];
            SplittableRandom random = new SplittableRandom(5);
            for (int draw = 0; draw < 40_000; draw++) {
                counts[(int) parzen.draw(random)[0]]++;
            }
            for (int value = 0; value < 8; value++) {
                assertThat(counts[value] / 40_000).isCloseTo(density(parzen, value) / 8, within(0.01));
            }
        }
    }

    @Test
    void smoothDrawsFollowTheDensity() {
        Parzen parzen = parzen(reals("x", 0, 1, Scale.LINEAR), 0.01, 0.3, 0.9);
        SplittableRandom random = new SplittableRandom(5);
        double[] drawn =
                random.doubles(40_000).map(ignored -> parzen.draw(random)[0]).toArray();

        double expected = 0;
        for (int i = 0; i < 2_000; i++) {
            expected += density(parzen, (i + 0.5) / 10_000) / 10_000;
        }
        assertThat(Arrays.stream(drawn).filter(x -> x < 0.2).count() / 40_000.0).isCloseTo(expected, within(0.01));
    }

    @Test
    void onlyOrderedValuesHaveNeighbours() {
        Parzen ordered = parzen(choice("x", 16, 32, 64, 128, 256), 1, 1, 2);
        Parzen nominal = parzen(choice("x", "p", "q", "r", "s", "t"), 1, 1, 2);

        assertThat(density(ordered, 3)).isGreaterThan(1.3 * density(ordered, 4));
        assertThat(density(nominal, 3)).isEqualTo(density(nominal, 4));
    }

    @Test
    void withoutTrialsItIsUniform() {
        Parzen parzen = new Parzen(Axis.of(SamplerContract.RICH), List.of(), new double[0]);

        assertThat(parzen.logDensity(parzen.draw(new SplittableRandom(1)))).isZero();
    }

    @Test
    void theTableOfTheNormalDistributionIsExact() {
        assertThat(SmoothKernels.phi(0)).isCloseTo(0.5, within(1e-6));
        assertThat(SmoothKernels.phi(1.2345)).isCloseTo(0.8914908, within(1e-6));
        assertThat(SmoothKernels.phi(-2)).isCloseTo(0.0227501, within(1e-6));
        assertThat(SmoothKernels.phi(50)).isCloseTo(1, within(1e-6));
    }

    private static Parzen parzen(Parameter parameter, double... positions) {
        List<double[]> trials =
                Arrays.stream(positions).mapToObj(x -> new double[] {x}).toList();
        return new Parzen(Axis.of(space(List.of(parameter))), trials, WEIGHTS);
    }

    private static double density(Parzen parzen, double... point) {
        return Math.exp(parzen.logDensity(point));
    }
}
