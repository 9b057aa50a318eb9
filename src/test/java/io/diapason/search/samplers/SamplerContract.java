package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.bool;
import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.choiceWhen;
import static io.diapason.search.space.Spaces.integers;
import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static io.diapason.search.space.Spaces.stepped;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Observations;
import io.diapason.search.Sampler;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Fixed;
import io.diapason.search.space.IntegerRange;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What every sampler promises; a new one inherits all of it with one factory method. */
abstract class SamplerContract {
    static final Goal GOAL = new Goal(Direction.MAXIMIZE, 10);

    /** Parameters of every kind, a condition, a constraint. */
    static final SearchSpace RICH = space(
            List.of(
                    choice("first", 32, 64, 128),
                    choiceWhen("second", "first > 32", 16, 64, 128),
                    integers("count", 1, 30),
                    new IntegerRange("size", Optional.empty(), 1, 1000, 1, Scale.LOG),
                    reals("rate", 1e-4, 1e-2, Scale.LOG),
                    reals("share", 0, 1, Scale.LINEAR),
                    stepped("dropout", 0.2, 0.5, 0.1),
                    bool("norm"),
                    new Fixed("batch", Optional.empty(), 64L)),
            "second <= first");

    /** Eleven valid configurations of twelve flat points. */
    static final SearchSpace SMALL =
            space(List.of(choice("a", 1, 2, 3), choiceWhen("b", "a > 1", 1, 2), bool("c")), "!(a == 3 && b == 2 && c)");

    abstract Sampler sampler();

    @Test
    void everySuggestionIsValid() {
        assertThat(suggestions(RICH, 60)).hasSize(60).allMatch(RICH::isValid);
    }

    @Test
    void suggestionsHaveOnlyActiveParameters() {
        assertThat(suggestions(RICH, 60))
                .allSatisfy(c -> assertThat(c.find("second").isPresent())
                        .isEqualTo((Long) c.find("first").orElseThrow() > 32));
    }

    @Test
    void neverSuggestsTheSameTwice() {
        assertThat(suggestions(RICH, 60)).doesNotHaveDuplicates();
    }

    @Test
    void coversAFiniteSpaceAndThenIsExhausted() {
        List<Configuration> all = suggestions(SMALL, 100);

        assertThat(SMALL.cardinality().orElseThrow().intValue()).isEqualTo(9);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all).hasSize(9).allMatch(SMALL::isValid);
    }

    @Test
    void doesNotSuggestWhatIsRunning() {
        History running = History.empty();
        for (int number = 1; number <= 9; number++) {
            Configuration next = suggest(SMALL, running, number).orElseThrow();
            running = running.with(Observations.blank(number, next, Status.RUNNING));
        }

        assertThat(running.tried()).doesNotHaveDuplicates();
        assertThat(suggest(SMALL, running, 10)).isEmpty();
    }

    @Test
    void recognisesConfigurationsThatCameBackFromJson() {
        SearchSpace space = space(List.of(choice("rate", 1.0, 2.0), choice("units", 1, 2)));
        History history = History.empty();
        for (int number = 1; number <= 4; number++) {
            Configuration drawn = suggest(space, history, number).orElseThrow();
            double rate = ((Number) drawn.find("rate").orElseThrow()).doubleValue();
            Configuration back = Configuration.of(
                    Map.of("rate", (long) rate, "units", drawn.find("units").orElseThrow()));
            history = history.with(Observations.completed(number, back, 0.5, 10));
        }

        assertThat(suggest(space, history, 5)).isEmpty();
    }

    @Test
    void sameHistoryAndSeedGiveTheSameSuggestion() {
        History history = historyOf(RICH, 40);

        assertThat(suggest(RICH, history, 41))
                .isEqualTo(suggest(RICH, history, 41))
                .isPresent();
        assertThat(suggestions(RICH, 30)).isEqualTo(suggestions(RICH, 30));
    }

    @Test
    void failedTrialsAreNotTriedAgain() {
        History history = History.empty();
        for (int number = 1; number <= 9; number++) {
            Configuration next = suggest(SMALL, history, number).orElseThrow();
            history = history.with(Observations.blank(number, next, Status.FAILED));
        }

        assertThat(suggest(SMALL, history, 10)).isEmpty();
    }

    @Test
    void infeasibleTrialsAreNoObstacle() {
        History history = historyOf(RICH, 20);
        for (int number = 21; number <= 60; number++) {
            Configuration next = suggest(RICH, history, number).orElseThrow();
            history = history.with(Observations.blank(number, next, Status.INFEASIBLE));
        }

        List<Configuration> tried =
                history.finished().stream().map(Observation::configuration).toList();
        assertThat(tried).doesNotHaveDuplicates().allMatch(RICH::isValid);
        assertThat(suggest(RICH, history, 61)).isPresent().isEqualTo(suggest(RICH, history, 61));
    }

    @Test
    void spaceWithoutFreedomHasOneConfiguration() {
        SearchSpace fixed = space(List.of(new Fixed("batch", Optional.empty(), 64L)));

        assertThat(suggestions(fixed, 3)).hasSize(1);
    }

    @Test
    void oneParameterIsEnough() {
        assertThat(suggestions(space(List.of(choice("a", 1, 2, 3))), 5)).hasSize(3);
    }

    @Test
    void findsTheFewThatConstraintsLeave() {
        SearchSpace narrow = space(List.of(integers("a", 1, 300), integers("b", 1, 300)), "a == 7", "b * 2 == a + 299");

        assertThat(suggestions(narrow, 3)).containsExactly(Configuration.of(Map.of("a", 7, "b", 153)));
    }

    @Test
    void aLongHistoryIsNoBurden() {
        History history = historyOf(RICH, 30);
        List<Observation> many = new ArrayList<>(history.finished());
        for (int i = 0; i < 5_000; i++) {
            many.add(history.finished().get(i % 30));
        }

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> suggest(RICH, new History(many), 9));
    }

    final Optional<Configuration> suggest(SearchSpace space, History history, int number) {
        return sampler().suggest(space, GOAL, history, Seeds.generator(42, number));
    }

    final List<Configuration> suggestions(SearchSpace space, int trials) {
        return historyOf(space, trials).finished().stream()
                .map(Observation::configuration)
                .toList();
    }

    final History historyOf(SearchSpace space, int trials) {
        History history = History.empty();
        for (int number = 1; number <= trials; number++) {
            Optional<Configuration> next = suggest(space, history, number);
            if (next.isEmpty()) {
                break;
            }
            double value = (next.get().hashCode() & 0xff) / 255.0;
            history = history.with(Observations.completed(number, next.get(), value, 10));
        }
        return history;
    }
}
