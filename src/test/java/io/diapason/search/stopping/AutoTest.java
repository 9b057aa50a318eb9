package io.diapason.search.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.Goal;
import io.diapason.search.space.Algorithm;
import io.diapason.search.space.Direction;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutoTest {
    private static final Algorithm AUTO = new Algorithm("auto", Map.of());

    @Test
    void freezesWhereThereAreEpochsToSave() {
        assertThat(StoppingRules.explain(AUTO, new Goal(Direction.MINIMIZE, 50)))
                .startsWith("freeze_thaw, because most trials show within a few of their 50 epochs");
        assertThat(StoppingRules.explain(AUTO, new Goal(Direction.MINIMIZE, 2)))
                .isEqualTo("none, because trials of 2 epochs leave nothing to save.");
    }

    @Test
    void aChosenRuleNeedsNoReason() {
        assertThat(StoppingRules.explain(new Algorithm("median", Map.of()), new Goal(Direction.MINIMIZE, 50)))
                .isEqualTo("median, as the definition says.");
    }
}
