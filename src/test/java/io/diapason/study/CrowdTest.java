package io.diapason.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.diapason.protocol.Assignment;
import io.diapason.protocol.Claim;
import io.diapason.protocol.EpochReport;
import io.diapason.protocol.SignOfLife;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Sixteen workers at once, some of which die: every trial counts once, the budget is met exactly, nobody writes late. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class CrowdTest {
    private static final int WORKERS = 16;
    private static final int TRIALS = 200;

    /** Every worker that takes this trial dies of it. */
    private static final int DEADLY = 13;

    @Inject
    Dispatcher dispatcher;

    @Inject
    Reports reports;

    @Inject
    Desk desk;

    @Inject
    Studies studies;

    @Inject
    Trials trials;

    @Inject
    Definitions definitions;

    private final Queue<Assignment> abandoned = new ConcurrentLinkedQueue<>();
    private final Queue<Long> finished = new ConcurrentLinkedQueue<>();

    @Test
    void carriesOutEveryTrialOnceThoughWorkersDie() throws Exception {
        Study study =
                desk.submit(definitions.read(TestSearches.yaml(TestSearches.freshName(), TRIALS, 5), "test"), "", true);
        ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int n = 0; n < WORKERS; n++) {
                String name = "crowd-" + n;
                workers.add(pool.submit(() -> work(study.name(), name)));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
        Study ended = reload(study.name());
        assertThat(ended.state()).isEqualTo(StudyState.COMPLETED);
        Accounting count = QuarkusTransaction.requiringNew().call(() -> trials.accounting(ended));
        assertThat(count).isEqualTo(new Accounting(TRIALS, 0, 0, 0, TRIALS - 1, 0, Map.of(TrialFailure.LOST, 1), 0));
        assertThat(finished).hasSize(TRIALS - 1).doesNotHaveDuplicates();
        assertThat(configurations(study)).hasSize(TRIALS).doesNotHaveDuplicates();
        assertDeadlyTrialFailed(study);
        assertNobodyWritesLate();
    }

    private void work(String study, String name) {
        while (!reload(study).state().ended()) {
            Optional<Assignment> work = dispatcher.claim(new Claim(name, Map.of()));
            if (work.isEmpty()) {
                pause();
            } else if (dies(work.get())) {
                abandoned.add(work.get());
            } else {
                carryOut(work.get());
            }
        }
    }

    /** A tenth of the first attempts, and all at the deadly trial. */
    private static boolean dies(Assignment work) {
        return work.number() == DEADLY || (work.attempt() == 1 && work.number() % 10 == 0);
    }

    private void carryOut(Assignment work) {
        double value = work.number() / 1_000.0;
        reports.epoch(work.trial(), work.attempt(), new EpochReport(1, Map.of("uar", value), 0.01));
        reports.finish(work.trial(), work.attempt(), DispatcherTest.completed(value));
        finished.add(work.trial());
    }

    private void assertDeadlyTrialFailed(Study study) {
        Trial deadly = QuarkusTransaction.requiringNew()
                .call(() -> trials.find("study = ?1 and number = ?2", study.id(), DEADLY)
                        .firstResult());
        assertThat(deadly.state()).isEqualTo(TrialState.FAILED);
        assertThat(deadly.attempt()).isEqualTo(3);
        assertThat(deadly.reason()).get().asString().startsWith("lost three times: worker crowd-");
    }

    private void assertNobodyWritesLate() {
        assertThat(abandoned).hasSize(TRIALS / 10 + 3);
        for (Assignment late : abandoned) {
            assertThatThrownBy(() -> reports.finish(late.trial(), late.attempt(), DispatcherTest.completed(1)))
                    .isInstanceOf(StaleAttemptException.class);
            assertThatThrownBy(() -> reports.heartbeat(late.trial(), late.attempt(), SignOfLife.BARE))
                    .isInstanceOf(StaleAttemptException.class);
        }
    }

    private List<Map<String, Object>> configurations(Study study) {
        return QuarkusTransaction.requiringNew().call(() -> trials.inOrder(study.id()).stream()
                .map(trial -> trial.configuration().values())
                .toList());
    }

    private Study reload(String study) {
        return QuarkusTransaction.requiringNew().call(() -> studies.get(study));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
