package io.diapason.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.diapason.protocol.Assignment;
import io.diapason.protocol.Claim;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for whom when a sampler takes its time. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ClaimsTest {
    @Inject
    Players players;

    @Inject
    Dispatcher dispatcher;

    @Inject
    Turns turns;

    @Inject
    Desk desk;

    private final CountDownLatch thought = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init") // every test submits both
    private Study slow;

    @SuppressWarnings("NullAway.Init")
    private Study other;

    @AfterEach
    void stop() {
        thought.countDown();
        desk.stop(slow.name());
        desk.stop(other.name());
    }

    @Test
    @Timeout(60)
    void onlyWhoeverNeedsANewTrialOfTheSameStudyWaitsForItsSampler() throws Exception {
        slow = players.submit(TestSearches.yaml(TestSearches.freshName(), 9, 5));
        other = players.submit(TestSearches.yaml(TestSearches.freshName(), 300, 5));
        Assignment lost = players.claim(slow).orElseThrow();
        CompletableFuture<Void> sampler = thinkAbout(slow);

        // The study with the fewest running trials would be the slow one, later on; but its turn is taken.
        assertThat(dispatcher.claim(new Claim("w", Map.of())).orElseThrow().study())
                .isEqualTo(other.id());
        assertThat(dispatcher.claim(new Claim("w", Map.of())).orElseThrow().study())
                .isEqualTo(other.id());
        Optional<Assignment> taken = Awaitility.await()
                .until(() -> dispatcher.claim(new Claim("w", Map.of())), work -> work.map(Assignment::trial)
                        .filter(trial -> trial == lost.trial())
                        .isPresent());
        assertThat(taken.orElseThrow().attempt()).isEqualTo(2);
        CompletableFuture<Optional<Assignment>> waiting = CompletableFuture.supplyAsync(() -> players.claim(slow));
        assertThat(waiting).isNotDone();

        thought.countDown();

        assertThat(waiting.get().orElseThrow().number()).isEqualTo(2);
        sampler.get();
    }

    private CompletableFuture<Void> thinkAbout(Study study) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> sampler = CompletableFuture.runAsync(() -> turns.inTurn(study.id(), () -> {
            begun.countDown();
            return await();
        }));
        begun.await();
        return sampler;
    }

    private boolean await() {
        try {
            thought.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void aStudyThatIsAskedForByNameMustBeThere() {
        slow = players.submit(TestSearches.yaml(TestSearches.freshName(), 2, 5));
        other = players.submit(TestSearches.yaml(TestSearches.freshName(), 2, 5));
        assertThat(players.claim(other).orElseThrow().study()).isEqualTo(other.id());
        assertThatThrownBy(() -> dispatcher.claim(new Claim("w", Map.of(), "nobody", false)))
                .isInstanceOf(UnknownException.class);
    }
}
