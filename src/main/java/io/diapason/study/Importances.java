package io.diapason.study;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.importance.Importance;
import io.diapason.search.space.SearchSpace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
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

    private final Trials trials;
    private final Definitions definitions;
    private final Map<Long, Held> held = new LinkedHashMap<>(16, 0.75f, true);

    private record Held(List<HistoryRow> rows, Importance importance) {}

    @Inject
    Importances(Trials trials, Definitions definitions) {
        this.trials = trials;
        this.definitions = definitions;
    }

    /** By the study's objective and seed; the caller holds no transaction. */
    public synchronized Importance of(Study study) {
        List<HistoryRow> rows = QuarkusTransaction.requiringNew().call(() -> trials.history(study.id())).stream()
                .filter(row -> row.state().ended() || row.state() == TrialState.PAUSED)
                .toList();
        Held known = held.get(study.id());
        if (known != null && known.rows().equals(rows)) {
            return known.importance();
        }
        SearchSpace space = definitions.of(study).space();
        Goal goal = new Goal(study.direction(), study.epochs());
        Importance importance = Importance.of(space, goal, history(rows), study.seed());
        held.put(study.id(), new Held(rows, importance));
        held.keySet().removeIf(id -> held.size() > HELD && id != study.id());
        return importance;
    }

    /** How far trials came and what they brought is all that counts: their curves stay in the database. */
    private static History history(List<HistoryRow> rows) {
        return new History(rows.stream().map(row -> row.observation(blank(row))).toList());
    }

    private static Curve blank(HistoryRow row) {
        double[] values = new double[row.epoch()];
        Arrays.fill(values, Double.NaN);
        return new Curve(row.number(), values);
    }
}
