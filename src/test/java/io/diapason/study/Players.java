package io.diapason.study;

import io.diapason.protocol.Assignment;
import io.diapason.protocol.Claim;
import io.diapason.protocol.EpochReport;
import io.diapason.protocol.Failure;
import io.diapason.protocol.FeatureCount;
import io.diapason.protocol.Outcome;
import io.diapason.protocol.Verdict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays workers and people against the service, for tests. */
@ApplicationScoped
class Players {
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
    Measurements measurements;

    @Inject
    Definitions definitions;

    Study submit(String yaml) {
        return desk.submit(definitions.read(yaml, "test"), "", true);
    }

    /** Only of this study, whatever else is open. */
    Optional<Assignment> claim(Study study) {
        return dispatcher.claim(new Claim("player", Map.of(), study.name(), false));
    }

    Verdict report(Assignment work, int epoch, double uar) {
        return reports.epoch(work.trial(), work.attempt(), new EpochReport(epoch, Map.of("uar", uar), 0.5));
    }

    void finish(Assignment work, Outcome.Kind kind, double uar) {
        Map<String, Double> metrics = kind == Outcome.Kind.PAUSED ? Map.of() : Map.of("uar", uar);
        int best = kind == Outcome.Kind.PAUSED ? 0 : 1;
        reports.finish(
                work.trial(),
                work.attempt(),
                new Outcome(kind, best, metrics, List.of(), List.of(), Map.of(), null, null, null, FeatureCount.NONE));
    }

    /** Its worker has been silent for too long. */
    void expire(Assignment work) {
        QuarkusTransaction.requiringNew()
                .run(() -> trials.update("leaseExpires = ?1 where id = ?2", Instant.EPOCH, work.trial()));
    }

    void fail(Assignment work) {
        reports.finish(
                work.trial(),
                work.attempt(),
                new Outcome(
                        Outcome.Kind.FAILED,
                        0,
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        Failure.ERROR,
                        "a test said so",
                        null,
                        FeatureCount.NONE));
    }

    void pause(Assignment work) {
        finish(work, Outcome.Kind.PAUSED, 0);
    }

    Study reload(Study study) {
        return QuarkusTransaction.requiringNew().call(() -> studies.get(study.name()));
    }

    Trial trial(Assignment work) {
        return QuarkusTransaction.requiringNew().call(() -> trials.get(work.trial()));
    }

    Accounting accounting(Study study) {
        return QuarkusTransaction.requiringNew().call(() -> trials.accounting(reload(study)));
    }

    /** Epoch and value of each measurement. */
    List<String> curve(Assignment work) {
        return QuarkusTransaction.requiringNew().call(() -> measurements.of(work.trial()).stream()
                .map(epoch -> epoch.epoch() + " " + epoch.metrics().get("uar"))
                .toList());
    }
}
