package io.diapason.study;

import io.diapason.search.Confirmed;
import io.diapason.search.Seeds;
import io.diapason.search.space.Course.Confirm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The second half of a study: its best configurations are trained again, whole, on seeds that nothing was chosen by. These trials are none of
 * the search: they have no part in its history, its budget or its ranking.
 */
@ApplicationScoped
public final class Confirmations {
    private final Trials trials;
    private final Policies policies;
    private final Artifacts artifacts;
    private final Event<Change> changes;

    @Inject
    Confirmations(Trials trials, Policies policies, Artifacts artifacts, Event<Change> changes) {
        this.trials = trials;
        this.policies = policies;
        this.artifacts = artifacts;
        this.changes = changes;
    }

    /** Where the runs are. */
    public record Runs(int planned, int done, int running, int failed) {}

    /** Begins, once. The caller holds the study. @return false where there is nothing to confirm, or it has begun before */
    boolean begin(Study study, Instant now) {
        Optional<Confirm> wanted = policies.of(study).confirm();
        if (wanted.isEmpty() || study.searched()) {
            return false;
        }
        List<Trial> best = trials.promising(study, wanted.get().top(), policies.of(study));
        boolean unasked = policies.of(study).definition().course().confirm().isEmpty();
        if (best.isEmpty() || unasked && best.get(0).state() == TrialState.COMPLETED) {
            return false;
        }
        study.confirm(now);
        int number = trials.lastNumber(study.id());
        for (int seed = 0; seed < wanted.get().seeds(); seed++) { // each configuration once before any twice
            for (Trial trial : best) {
                Trial run = Trial.confirming(trial, ++number, now);
                trials.persist(run);
                changes.fire(new Change.OfTrial(study.id(), run.id()));
            }
        }
        return true;
    }

    /** The runs of a study, by number. */
    public List<Trial> runs(Study study) {
        return trials.confirming(study.id());
    }

    public Runs count(Study study) {
        List<Trial> runs = runs(study);
        int done = (int) runs.stream().filter(Confirmations::isDone).count();
        int failed = (int) runs.stream().filter(run -> run.state().ended()).count() - done;
        int running = (int)
                runs.stream().filter(run -> run.state() == TrialState.RUNNING).count();
        return new Runs(runs.size(), done, running, failed);
    }

    /** What the runs say so far. */
    public Confirmed result(Study study) {
        List<Trial> runs = runs(study);
        List<Confirmed.Runs> all = new ArrayList<>();
        for (int number : runs.stream()
                .map(run -> run.confirms().orElseThrow())
                .distinct()
                .toList()) {
            double searched = trials.numbered(study.id(), number)
                    .map(trial -> trial.value().orElse(Double.NaN))
                    .orElse(Double.NaN);
            List<Double> values = runs.stream()
                    .filter(run -> run.confirms().orElseThrow() == number && isDone(run))
                    .map(run -> run.value().orElseThrow())
                    .toList();
            all.add(new Confirmed.Runs(number, searched, values));
        }
        return Confirmed.of(all, study.direction(), Seeds.generator(study.seed(), 0));
    }

    /**
     * The model to take: of the confirmed winner's runs the best that still has its model, once all runs have ended; empty where nothing is
     * confirmed (yet).
     */
    public Optional<Trial> winner(Study study) {
        List<Trial> runs = study.searched() ? runs(study) : List.of();
        if (runs.isEmpty() || !runs.stream().allMatch(run -> run.state().ended())) {
            return Optional.empty();
        }
        return result(study).ranking().stream().findFirst().flatMap(first -> runs.stream()
                .filter(run -> run.confirms().orElseThrow() == first.runs().number() && isDone(run))
                .filter(run -> artifacts.model(run).isPresent())
                .reduce((a, b) -> better(study, b, a) ? b : a));
    }

    private static boolean better(Study study, Trial one, Trial other) {
        return study.direction()
                .isBetter(one.value().orElse(Double.NaN), other.value().orElse(Double.NaN));
    }

    private static boolean isDone(Trial run) {
        return run.state() == TrialState.COMPLETED && run.value().isPresent();
    }
}
