package io.diapason.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.diapason.protocol.Assignment;
import io.diapason.protocol.Outcome;
import io.diapason.protocol.Verdict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Every decision of a search by three workers at once is made again from the stored events; one that was forged stands out. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class VerificationTest {
    private static final int WORKERS = 3;
    private static final int TRIALS = 24;

    @Inject
    Players players;

    @Inject
    Verification verification;

    @Inject
    Decisions decisions;

    @Test
    void decisionsOfThreeWorkersAreMadeAgainAndForgedOnesAreFound() throws Exception {
        Study study = players.submit(TestSearches.yaml(TestSearches.freshName(), TRIALS, 9)
                + "sampler: genetic\nstopping: {name: asha, min_epochs: 1, eta: 3}\n");
        carryOut(study);

        assertThat(players.reload(study).state()).isEqualTo(StudyState.COMPLETED);
        List<Decision> made = QuarkusTransaction.requiringNew().call(() -> decisions.of(study));
        assertThat(made)
                .extracting(Decision::kind)
                .contains(Decision.Kind.BEGIN, Decision.Kind.PAUSE, Decision.Kind.RESUME);
        assertThat(made)
                .filteredOn(decision -> decision.kind() == Decision.Kind.BEGIN)
                .hasSize(TRIALS);
        Verification.Result result = verification.verify(study.name());
        assertThat(result).isEqualTo(new Verification.Result(made.size(), 0, null, 0));

        forgingIsFound(study, made);
    }

    private void forgingIsFound(Study study, List<Decision> made) {
        Decision begun = made.stream()
                .filter(decision -> decision.kind() == Decision.Kind.BEGIN && decision.trial() == 7)
                .findFirst()
                .orElseThrow();
        forge(study, "configuration = jsonb_set(configuration, '{dense_units}', '51')", begun.number());
        Verification.Result forged = verification.verify(study.name());
        assertThat(forged.differing()).isEqualTo(1);
        assertThat(first(forged).number()).isEqualTo(begun.number());
        assertThat(first(forged).recorded()).startsWith("trial 7 begins with").contains("dense_units=51");
        assertThat(first(forged).again()).startsWith("trial 7 begins with").doesNotContain("dense_units=51");

        Decision paused = made.stream()
                .filter(decision -> decision.kind() == Decision.Kind.PAUSE)
                .findFirst()
                .orElseThrow();
        forge(study, "kind = 'STOP'", paused.number());
        assertThat(verification.verify(study.name()).differing()).isEqualTo(2);

        QuarkusTransaction.requiringNew().run(() -> decisions
                .getEntityManager()
                .createNativeQuery("delete from decision where study_id = :study and number = 1")
                .setParameter("study", study.id())
                .executeUpdate());
        Verification.Result missing = verification.verify(study.name());
        assertThat(first(missing).number()).isEqualTo(1);
        assertThat(first(missing).recorded()).isEqualTo("nothing: it is missing");
    }

    private static Verification.Difference first(Verification.Result result) {
        return Objects.requireNonNull(result.first());
    }

    private void forge(Study study, String change, long number) {
        QuarkusTransaction.requiringNew().run(() -> decisions
                .getEntityManager()
                .createNativeQuery("update decision set " + change + " where study_id = :study and number = :number")
                .setParameter("study", study.id())
                .setParameter("number", number)
                .executeUpdate());
    }

    private void carryOut(Study study) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int n = 0; n < WORKERS; n++) {
                workers.add(pool.submit(() -> work(study)));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void work(Study study) {
        while (!players.reload(study).state().ended()) {
            players.claim(study).ifPresent(this::train);
        }
    }

    /** Learns as its configuration says, the same every time. */
    private void train(Assignment work) {
        double units = Double.parseDouble(String.valueOf(work.configuration().get("dense_units")));
        for (int epoch = work.resumeAfter() + 1; epoch <= work.epochs(); epoch++) {
            double uar = units / 60 * epoch / (epoch + 2.0);
            if (players.report(work, epoch, uar) == Verdict.PAUSE) {
                players.pause(work);
                return;
            }
        }
        players.finish(work, Outcome.Kind.COMPLETED, units / 60);
    }
}
