package io.diapason.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.diapason.search.space.Configuration;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ObservationTest {
    private static final Configuration ANY = Configuration.of(Map.of("units", 8));

    @Test
    void whatFailedIsNotInfeasibleUnlessThatIsSaid() {
        assertThat(new Observation(1, ANY, OptionalDouble.empty(), 0).infeasible())
                .isFalse();
        assertThat(new Observation(1, ANY, OptionalDouble.empty(), 0, true).infeasible())
                .isTrue();
    }

    @Test
    void whatIsInfeasibleHasNoValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(1, ANY, OptionalDouble.of(0.5), 3, true))
                .withMessage("value must be empty where infeasible, but is 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(1, ANY, OptionalDouble.of(Double.NaN), 3))
                .withMessageContaining("must be finite or empty");
    }
}
