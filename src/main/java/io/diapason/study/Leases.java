package io.diapason.study;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes trials back from workers that stopped answering. */
@ApplicationScoped
final class Leases {
    private final Trials trials;
    private final Attempts attempts;
    private final Examinations examinations;
    private final Journal journal;
    private final Clock clock;
    private final Event<Change> changes;
    private final Duration length;
    private volatile Instant listeningSince = Instant.MIN;

    @Inject
    Leases(
            Trials trials,
            Attempts attempts,
            Examinations examinations,
            Journal journal,
            Clock clock,
            Event<Change> changes,
            @ConfigProperty(name = "diapason.lease-seconds", defaultValue = "30") int seconds) {
        if (seconds < 1 || seconds > 3_600) {
            throw new IllegalArgumentException("diapason.lease-seconds must be 1 to 3,600, but is " + seconds);
        }
        this.trials = trials;
        this.attempts = attempts;
        this.examinations = examinations;
        this.journal = journal;
        this.clock = clock;
        this.changes = changes;
        this.length = Duration.ofSeconds(seconds);
    }

    /** How long a worker may be silent. */
    Duration length() {
        return length;
    }

    void listen(@Observes StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = clock.now();
            listeningSince = now;
            trials.renewLeases(length, now);
            examinations.renewLeases(length, now);
        });
    }

    /** A worker not heard since the start may have ended with the service: its work is not to blame. */
    boolean counts(Instant lastHeard) {
        return !lastHeard.isBefore(listeningSince);
    }

    /** Ends every expired attempt of the study; its trial waits for another worker, or fails. The caller holds the study. */
    void expire(Study study, Instant now) {
        for (Trial trial : trials.lockExpired(study.id(), now)) {
            Attempt attempt = attempts.current(trial);
            boolean counted = counts(attempt.heardAt());
            String reason = counted
                    ? "worker " + attempt.worker() + " stopped answering (killed, out of memory or crashed)"
                    : "the service was restarted and worker " + attempt.worker() + " did not come back";
            attempt.end(AttemptState.LOST, reason, now);
            trial.lose(counted, now);
            journal.changed(study, trial);
            changes.fire(new Change.OfTrial(study.id(), trial.id()));
        }
    }
}
