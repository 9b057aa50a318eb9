package io.diapason.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.diapason.protocol.Assignment;
import io.diapason.protocol.Outcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A study that learns from an earlier one, against a real database. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class MemoriesTest {
    @Inject
    Players players;

    @Inject
    Memories memories;

    @Inject
    Recollections recollections;

    @Inject
    Verification verification;

    /** A study of six trials; the later the better. */
    private Study earlier(List<Assignment> work) {
        Study study = players.submit(TestSearches.yaml(TestSearches.freshName(), 6, 4));
        for (int number = 1; number <= 6; number++) {
            Assignment next = players.claim(study).orElseThrow();
            players.report(next, 1, number / 10.0);
            players.finish(next, Outcome.Kind.COMPLETED, number / 10.0);
            work.add(next);
        }
        return study;
    }

    private Study later(String warmStart) {
        return players.submit(TestSearches.yaml(TestSearches.freshName(), 6, 4) + "warm_start: " + warmStart + "\n");
    }

    @Test
    void triesTheBestOfANamedStudyFirstAndSaysWhereTheyCameFrom() {
        List<Assignment> before = new ArrayList<>();
        Study source = earlier(before);

        Study study = later("{studies: [" + source.name() + "], share: 1.0}");

        List<Memories.Remembered> remembered = QuarkusTransaction.requiringNew().call(() -> memories.of(study));
        assertThat(remembered).extracting(Memories.Remembered::trial).containsExactly(6, 5, 4, 3, 2);
        assertThat(remembered).extracting(Memories.Remembered::source).containsOnly(source.name());
        Assignment first = players.claim(study).orElseThrow();
        assertThat(first.configuration()).isEqualTo(before.get(5).configuration());
        players.report(first, 1, 0.6);
        players.finish(first, Outcome.Kind.COMPLETED, 0.6);
        assertThat(players.claim(study).orElseThrow().configuration())
                .isEqualTo(before.get(4).configuration());
        assertThat(QuarkusTransaction.requiringNew().call(() -> recollections.of(players.reload(study))))
                .hasValue(new Recollections.Use(List.of(source.name()), 5, 2, false));
        assertThat(verification.verify(study.name()).differing()).isZero();
    }

    @Test
    void findsStudiesThatAreAlike() {
        Study source = earlier(new ArrayList<>());

        Study study = later("{studies: auto, share: 0.5}");

        assertThat(QuarkusTransaction.requiringNew().call(() -> memories.of(study)))
                .extracting(Memories.Remembered::source)
                .contains(source.name());
    }

    @Test
    void aStudyThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> later("{studies: [no-such-study], share: 0.5}"))
                .isInstanceOf(UnknownException.class)
                .hasMessageContaining("no-such-study");
    }
}
