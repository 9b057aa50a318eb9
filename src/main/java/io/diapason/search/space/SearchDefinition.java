package io.diapason.search.space;

import java.util.List;

/**
 * A whole search as a user writes it: what may be tried, on what, how long, and by which rules. Immutable; valid by
 * construction ({@link DefinitionReader} is the way in).
 *
 * @param name        1 to 64 of {@code a-z 0-9 -}, starting with a letter
 * @param description free text, may be empty
 * @param trainer     who carries out trials
 * @param data        what they learn from; {@link DataChoice#none} where the trainer is external
 * @param sampler     what to try next
 * @param stopping    when to give a trial up
 * @param seed        makes every decision of the search repeatable
 * @param course      how it begins and what else it does
 * @param source      the text it was read from, kept word for word
 */
public record SearchDefinition(
        String name,
        String description,
        Trainer trainer,
        Aims aims,
        DataChoice data,
        Budget budget,
        Algorithm sampler,
        Algorithm stopping,
        long seed,
        SearchSpace space,
        Course course,
        String source) {

    /** The first objective: the one that learning curves show. */
    public Objective objective() {
        return aims.first();
    }

    public List<Objective> objectives() {
        return aims.objectives();
    }

    public List<Limit> limits() {
        return aims.limits();
    }

    /** Trials are carried out by programs other than Diapason's workers. */
    public boolean isExternal() {
        return trainer == Trainer.EXTERNAL;
    }

    /** The same search under another name. */
    public SearchDefinition named(String other) {
        return new SearchDefinition(
                other, description, trainer, aims, data, budget, sampler, stopping, seed, space, course, source);
    }
}
