package io.diapason.study;

import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Status;
import io.diapason.search.importance.Importance;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which parameters of a study mattered. The figures take a processor a second or two, so they are computed by one request at a time,
 * outside any transaction, and those of the last {@value #HELD} studies are held until another trial has ended or been paused.
 */
@ApplicationScoped
public final class Importances {
    private static final int HELD = 20;

    private final Histories histories;
    private final Policies policies;
    private final Map<Long, Held> held = new LinkedHashMap<>(16, 0.75f, true);

    private record Held(List<Observation> trials, Importance importance) {}

    @Inject
    Importances(Histories histories, Policies policies) {
        this.histories = histories;
        this.policies = policies;
    }

    /** By the study's objective and seed; the caller holds no transaction. */
    public synchronized Importance of(Study study) {
        List<Observation> trials =
                QuarkusTransaction.requiringNew().call(() -> histories.now(study)).history().trials().stream()
                        .filter(trial -> trial.status() != Status.RUNNING)
                        .toList();
        Held known = held.get(study.id());
        if (known != null && known.trials().equals(trials)) {
            return known.importance();
        }
        Policy policy = policies.of(study);
        Importance importance =
                Importance.of(policy.definition().space(), policy.goal(), new History(trials), study.seed());
        held.put(study.id(), new Held(trials, importance));
        held.keySet().removeIf(id -> held.size() > HELD && id != study.id());
        return importance;
    }
}
