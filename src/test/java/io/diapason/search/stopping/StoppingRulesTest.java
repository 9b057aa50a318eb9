package io.diapason.search.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.space.Algorithm;
import io.diapason.search.space.Direction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoppingRulesTest {
    @Test
    void createsRulesWithTheirOptionsOrDefaults() {
        assertThat(StoppingRules.create(new Algorithm("median", Map.of()))).isEqualTo(new Median(3, 4));
        assertThat(StoppingRules.create(new Algorithm("median", Map.of("warmup_epochs", 1L))))
                .isEqualTo(new Median(1, 4));
    }

    @Test
    void noneNeverStops() {
        Curve hopeless = new Curve(1, new double[] {Double.NaN, Double.NaN});

        assertThat(StoppingRules.create(new Algorithm("none", Map.of()))
                        .shouldStop(hopeless, List.of(), new Goal(Direction.MAXIMIZE, 9)))
                .isFalse();
    }

    @Test
    void everyOptionHasADefaultWithinItsRange() {
        StoppingRules.options()
                .forEach((rule, options) -> options.forEach((name, accepted) -> {
                    double standard = ((Number) accepted.standard().orElseThrow()).doubleValue();
                    assertThat(standard).as("%s.%s", rule, name).isBetween(accepted.min(), accepted.max());
                }));
    }

    @Test
    void unknownRuleIsNamed() {
        assertThatThrownBy(() -> StoppingRules.create(new Algorithm("asha", Map.of())))
                .hasMessageContaining("[none, median]")
                .hasMessageContaining("asha");
    }
}
