package io.diapason.search.space;

/**
 * A whole search as a user writes it: what may be tried, on what, how long, and by which rules. Immutable; valid by
 * construction ({@link DefinitionReader} is the way in).
 *
 * @param name        1 to 64 of {@code a-z 0-9 -}, starting with a letter
 * @param description free text, may be empty
 * @param sampler     what to try next
 * @param stopping    when to give a trial up
 * @param seed        makes every decision of the search repeatable
 * @param source      the text it was read from, kept word for word
 */
public record SearchDefinition(
        String name,
        String description,
        Objective objective,
        DataChoice data,
        Budget budget,
        Algorithm sampler,
        Algorithm stopping,
        long seed,
        SearchSpace space,
        String source) {}
