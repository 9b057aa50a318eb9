package io.diapason.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.diapason.protocol.Assignment;
import io.diapason.protocol.Outcome;
import io.diapason.protocol.Verdict;
import io.diapason.search.Confirmed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The best are trained again after the search, against a real database. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ConfirmationsTest {
    @Inject
    Players players;

    @Inject
    Desk desk;

    @Inject
    Trials trials;

    @Inject
    Confirmations confirmations;

    @Inject
    Happenings happenings;

    @SuppressWarnings("NullAway.Init") // every test submits one first
    private Study study;

    @AfterEach
    void stopWhatIsLeft() {
        if (!players.reload(study).state().ended()) {
            desk.stop(study.name());
        }
    }

    private void submit(int trials, String more) {
        study = players.submit(TestSearches.yaml(TestSearches.freshName(), trials, 4) + more);
    }

    private Assignment completed(double uar) {
        Assignment work = players.claim(study).orElseThrow();
        players.report(work, 1, uar);
        players.finish(work, Outcome.Kind.COMPLETED, uar);
        return work;
    }

    private Assignment paused(double uar) {
        Assignment work = players.claim(study).orElseThrow();
        assertThat(players.report(work, 1, uar)).isEqualTo(Verdict.PAUSE);
        players.pause(work);
        return work;
    }

    private Confirmed result() {
        return QuarkusTransaction.requiringNew().call(() -> confirmations.result(players.reload(study)));
    }

    @Test
    void trainsTheBestAgainOnSeedsOfTheirOwnBeforeTheStudyEnds() {
        submit(4, "confirm: {top: 2, seeds: 2}\n");
        Assignment second = completed(0.5);
        completed(0.1);
        Assignment first = completed(0.6);
        completed(0.2);
        assertThat(players.reload(study).state()).isEqualTo(StudyState.RUNNING);
        assertThat(players.reload(study).searched()).isTrue();

        List<Assignment> runs = List.of(completed(0.40), completed(0.55), completed(0.42), completed(0.57));

        assertThat(runs).extracting(Assignment::number).containsExactly(5, 6, 7, 8);
        assertThat(runs)
                .extracting(Assignment::configuration)
                .containsExactly(
                        first.configuration(), second.configuration(), first.configuration(), second.configuration());
        Set<Long> seeds = new HashSet<>(List.of(first.seed(), second.seed()));
        runs.forEach(run -> assertThat(seeds.add(run.seed())).isTrue());
        assertThat(players.reload(study).state()).isEqualTo(StudyState.COMPLETED);
        Confirmed confirmed = result();
        assertThat(confirmed.ranking()).extracting(one -> one.runs().number()).containsExactly(1, 3);
        assertThat(confirmed.ranking().get(0).runs().values()).containsExactly(0.55, 0.57);
        assertThat(confirmed.ranking().get(1).runs().searched()).isEqualTo(0.6);
    }

    @Test
    void runsAreNoPartOfTheSearch() {
        submit(2, "confirm: {top: 1, seeds: 2}\n");
        completed(0.5);
        completed(0.4);
        long position = players.reload(study).position();
        completed(0.9);
        completed(0.9);

        assertThat(players.accounting(study).made()).isEqualTo(2);
        assertThat(players.accounting(study).notStarted()).isZero();
        assertThat(players.reload(study).position()).isEqualTo(position);
        assertThat(QuarkusTransaction.requiringNew().call(() -> trials.ranking(players.reload(study), 10)))
                .extracting(Trial::number)
                .containsExactly(1, 2);
    }

    @Test
    void aLostRunIsGivenToAnotherWorkerAndAFailedOneCounts() {
        submit(1, "confirm: {top: 1, seeds: 2}\n");
        completed(0.5);
        Assignment lost = players.claim(study).orElseThrow();
        players.expire(lost);
        Assignment again = players.claim(study).orElseThrow();
        assertThat(again.trial()).isEqualTo(lost.trial());
        assertThat(again.attempt()).isEqualTo(2);
        players.finish(again, Outcome.Kind.COMPLETED, 0.45);
        players.fail(players.claim(study).orElseThrow());

        assertThat(players.reload(study).state()).isEqualTo(StudyState.COMPLETED);
        assertThat(QuarkusTransaction.requiringNew().call(() -> confirmations.count(players.reload(study))))
                .isEqualTo(new Confirmations.Runs(2, 1, 0, 1));
        assertThat(result().ranking().get(0).runs().values()).containsExactly(0.45);
    }

    @Test
    void withoutAskingTheBestIsTrainedOnceMoreWhereItNeverCameToItsEnd() {
        study = players.submit(
                TestSearches.yaml(TestSearches.freshName(), 2, 4).replace("trials: 2", "trials: 2, total_epochs: 2")
                        + "stopping: {name: asha, min_epochs: 1, eta: 2}\n");
        Assignment work = paused(0.5);
        paused(0.1);

        Assignment whole = players.claim(study).orElseThrow();

        assertThat(whole.trial()).isNotEqualTo(work.trial());
        assertThat(whole.configuration()).isEqualTo(work.configuration());
        for (int epoch = 1; epoch <= 4; epoch++) {
            assertThat(players.report(whole, epoch, 0.5)).isEqualTo(Verdict.CONTINUE);
        }
        players.finish(whole, Outcome.Kind.COMPLETED, 0.5);
        assertThat(players.reload(study).state()).isEqualTo(StudyState.COMPLETED);
    }

    @Test
    void nothingIsConfirmedWithoutAskingWhereTheBestCompleted() {
        submit(1, "");
        completed(0.5);

        assertThat(players.reload(study).state()).isEqualTo(StudyState.COMPLETED);
        assertThat(players.reload(study).searched()).isFalse();
    }
}
