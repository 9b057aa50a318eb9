package io.diapason.search.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.Status;
import io.diapason.search.space.Algorithm;
import io.diapason.search.space.Configuration;
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
        Goal goal = new Goal(Direction.MAXIMIZE, 9);
        Curve curve = new Curve(1, new double[] {Double.NaN, Double.NaN});
        Observation hopeless = Observation.of(Configuration.of(Map.of()), Status.RUNNING, curve, goal);

        assertThat(StoppingRules.create(new Algorithm("none", Map.of()))
                        .judge(hopeless, new History(List.of(hopeless)), goal))
                .isEqualTo(Ruling.GO_ON);
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
                .hasMessageContaining("[none, median, ")
                .hasMessageContaining("asha");
    }
}
