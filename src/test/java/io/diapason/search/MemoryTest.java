package io.diapason.search;

import static io.diapason.search.space.Spaces.integers;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.diapason.search.samplers.Samplers;
import io.diapason.search.space.Algorithm;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.space.SearchSpace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final Goal GOAL = new Goal(Direction.MAXIMIZE, 3);
    private static final SearchSpace SPACE = space(List.of(integers("a", 1, 100_000)));

    private static Configuration a(int value) {
        return Configuration.of(Map.of("a", value));
    }

    private static List<Configuration> remembered(int from) {
        return IntStream.range(from, from + 10).mapToObj(MemoryTest::a).toList();
    }

    /** Of 40 trials of a random search with this memory, those that are of it. */
    private static List<Observation> tried(Memory memory) {
        Sampler random = Samplers.create(new Algorithm("random", Map.of()));
        Sampler mixed = (space, goal, history, chance) ->
                memory.suggest(history, goal, chance).or(() -> random.suggest(space, goal, history, chance));
        StoppingRule never = (trial, history, goal) -> Ruling.GO_ON;
        History history = new Search(SPACE, GOAL, mixed, never, 3).run(40, (configuration, epoch) -> ((Number)
                        configuration.find("a").orElseThrow())
                .doubleValue());
        assertThat(history.trials()).hasSize(40);
        return memory.tried(history);
    }

    @Test
    void aGoodMemoryIsTriedToItsEnd() {
        assertThat(tried(new Memory(remembered(99_000), 0.5)))
                .extracting(Observation::configuration)
                .containsExactlyElementsOf(remembered(99_000));
    }

    @Test
    void aMisleadingMemoryIsDroppedAfterThreeTrials() {
        assertThat(tried(new Memory(remembered(1), 0.5))).hasSize(Memory.ENOUGH);
    }

    @Test
    void suggestsNoMoreThanItsShareAndNothingTwice() {
        assertThat(tried(new Memory(remembered(99_000), 0.1))).hasSizeBetween(1, 8);
        assertThat(tried(new Memory(remembered(99_000), 0))).isEmpty();
        assertThat(tried(Memory.NONE)).isEmpty();
    }

    @Test
    void comparesAtTheEpochThatAllHaveReached() {
        Memory memory = new Memory(remembered(1), 1);
        History history = new History(IntStream.rangeClosed(1, 6)
                .mapToObj(number -> Observation.of(
                        a(number <= 3 ? number : 500 + number),
                        Status.COMPLETED,
                        new Curve(number, number <= 3 ? new double[] {0.5} : new double[] {0.1, 0.9}),
                        GOAL))
                .toList());

        assertThat(memory.isDropped(history, GOAL)).isFalse();
        assertThat(memory.suggest(history, GOAL, Seeds.generator(1, 1))).isEqualTo(Optional.of(a(4)));
        assertThat(memory.suggest(new History(history.trials().subList(0, 4)), GOAL, Seeds.generator(1, 1)))
                .isEmpty();
    }

    @Test
    void shareIsAShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Memory(List.of(), 1.5))
                .withMessage("share must be 0 to 1, but is 1.5");
    }
}
