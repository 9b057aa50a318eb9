package io.diapason.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObservationTest {
    private static final Configuration ANY = Configuration.of(Map.of("units", 8));
    private static final Goal GOAL = new Goal(Direction.MAXIMIZE, 5);

    @Test
    void valueIsTheBestOfTheCurve() {
        Curve curve = new Curve(1, new double[] {0.2, 0.5, Double.NaN, 0.4});

        assertThat(Observation.of(ANY, Status.PAUSED, curve, GOAL).value()).hasValue(0.5);
        assertThat(Observation.of(ANY, Status.PAUSED, curve, GOAL).epochs()).isEqualTo(4);
    }

    @Test
    void whatIsInfeasibleHasNoValue() {
        Curve curve = new Curve(1, new double[] {0.5});

        assertThat(Observation.of(ANY, Status.INFEASIBLE, curve, GOAL).value()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(1, ANY, Status.INFEASIBLE, curve, List.of(0.5), 0))
                .withMessage("values must be empty where INFEASIBLE, but are [0.5]");
    }

    @Test
    void valuesAreFiniteAndViolationsNotNegative() {
        Curve curve = new Curve(1, new double[] {0.5});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(1, ANY, Status.RUNNING, curve, List.of(Double.NaN), 0))
                .withMessageContaining("must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(1, ANY, Status.RUNNING, curve, List.of(), Double.NaN))
                .withMessageContaining("violation must be at least 0");
    }
}
