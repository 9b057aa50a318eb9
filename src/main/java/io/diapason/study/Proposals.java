package io.diapason.study;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Sampler;
import io.diapason.search.Seeds;
import io.diapason.search.samplers.Samplers;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks a study's sampler what to try next. Nothing is remembered between two questions: the history is in the database. */
@ApplicationScoped
final class Proposals {
    private final Histories histories;
    private final Definitions definitions;

    @Inject
    Proposals(Histories histories, Definitions definitions) {
        this.histories = histories;
        this.definitions = definitions;
    }

    /**
     * The configuration of the trial of this number; empty when the space holds no other. The caller holds the study.
     *
     * @throws IllegalStateException when the sampler repeats itself
     */
    Optional<Configuration> next(Study study, int number) {
        SearchDefinition definition = definitions.of(study);
        History history = histories.of(study.id());
        Sampler sampler = Samplers.create(definition.sampler());
        Goal goal = new Goal(study.direction(), study.epochs());
        Optional<Configuration> next =
                sampler.suggest(definition.space(), goal, history, Seeds.generator(study.seed(), number));
        next.filter(history.tried()::contains).ifPresent(chosen -> {
            throw new IllegalStateException("it offered a configuration twice: " + chosen);
        });
        return next;
    }
}
