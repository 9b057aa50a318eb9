package io.diapason.study;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Expires leases and ends studies also when no worker asks for anything. */
@ApplicationScoped
final class Sweep {
    private final Studies studies;
    private final Leases leases;
    private final Examining examining;
    private final Closing closing;
    private final Dispatcher dispatcher;
    private final Clock clock;

    @Inject
    Sweep(Studies studies, Leases leases, Examining examining, Closing closing, Dispatcher dispatcher, Clock clock) {
        this.studies = studies;
        this.leases = leases;
        this.examining = examining;
        this.closing = closing;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        QuarkusTransaction.requiringNew().run(examining::expire);
        for (long study : QuarkusTransaction.requiringNew().call(studies::open)) {
            QuarkusTransaction.requiringNew().run(() -> sweep(studies.lock(study)));
            dispatcher.settle(study);
        }
    }

    private void sweep(Study study) {
        if (!study.state().ended()) {
            Instant now = clock.now();
            leases.expire(study, now);
            closing.closeIfDone(study, now);
        }
    }
}
