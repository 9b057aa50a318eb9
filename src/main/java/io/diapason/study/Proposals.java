package io.diapason.study;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Sampler;
import io.diapason.search.Seeds;
import io.diapason.search.samplers.Samplers;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Asks a study's sampler what to try next. Nothing is remembered between two questions: the history is in the database. */
@ApplicationScoped
final class Proposals {
    private final Trials trials;
    private final Definitions definitions;

    @Inject
    Proposals(Trials trials, Definitions definitions) {
        this.trials = trials;
        this.definitions = definitions;
    }

    /**
     * The configuration of the trial of this number; empty when the space holds no other. The caller holds the study.
     *
     * @throws IllegalStateException when the sampler repeats itself
     */
    Optional<Configuration> next(Study study, int number) {
        SearchDefinition definition = definitions.of(study);
        List<HistoryRow> rows = trials.history(study.id());
        Sampler sampler = Samplers.create(definition.sampler());
        Goal goal = new Goal(study.direction(), study.epochs());
        Optional<Configuration> next =
                sampler.suggest(definition.space(), goal, history(rows), Seeds.generator(study.seed(), number));
        next.filter(chosen -> rows.stream().anyMatch(row -> row.point().equals(chosen)))
                .ifPresent(chosen -> {
                    throw new IllegalStateException("it offered a configuration twice: " + chosen);
                });
        return next;
    }

    private static History history(List<HistoryRow> rows) {
        List<Observation> finished = rows.stream()
                .filter(row -> row.state().ended())
                .map(HistoryRow::observation)
                .toList();
        List<Configuration> running = rows.stream()
                .filter(row -> !row.state().ended())
                .map(HistoryRow::point)
                .toList();
        return new History(finished, running);
    }
}
