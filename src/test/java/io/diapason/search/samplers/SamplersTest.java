package io.diapason.search.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.search.space.Algorithm;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SamplersTest {
    @Test
    void createsSamplersWithTheirOptionsOrDefaults() {
        assertThat(Samplers.create(new Algorithm("random", Map.of()))).isInstanceOf(Random.class);
        assertThat(Samplers.create(new Algorithm("grid", Map.of()))).isEqualTo(new Grid(false, 5));
        assertThat(Samplers.create(new Algorithm("grid", Map.of("order", "random", "points", 3L))))
                .isEqualTo(new Grid(true, 3));
        assertThat(Samplers.create(new Algorithm("genetic", Map.of("population", 30L))))
                .isEqualTo(new Genetic(30, 0.85, 0.1));
    }

    @Test
    void everyOptionHasADefaultItAccepts() {
        Samplers.options()
                .forEach((sampler, options) -> options.forEach((name, accepted) -> {
                    Object standard = accepted.standard().orElseThrow();
                    if (standard instanceof Number number) {
                        assertThat(number.doubleValue())
                                .as("%s.%s", sampler, name)
                                .isBetween(accepted.min(), accepted.max());
                    } else {
                        assertThat(accepted.values()).contains((String) standard);
                    }
                }));
    }

    @Test
    void unknownSamplerIsNamed() {
        assertThatThrownBy(() -> Samplers.create(new Algorithm("tpe", Map.of())))
                .hasMessageContaining("[random, grid, genetic, ")
                .hasMessageContaining("tpe");
    }
}
