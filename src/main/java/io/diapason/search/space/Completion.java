package io.diapason.search.space;

import io.diapason.search.space.Vocabulary.Accepted;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes whole configurations of some values. What is not given gets the trainer's standard value if the space has it, else the middle of its
 * values.
 *
 * @param accepted what the trainer understands, by parameter; may be empty
 */
public record Completion(SearchSpace space, Map<String, Accepted> accepted) {
    public Completion {
        accepted = Map.copyOf(accepted);
    }

    /** The configuration; it may break a constraint. @param given values that the space's parameters accept */
    public Configuration of(Map<String, Object> given) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Parameter parameter : space.parameters()) {
            Object value = given.get(parameter.name());
            all.put(parameter.name(), value == null ? usual(parameter) : same(parameter, value));
        }
        return space.activate(all);
    }

    /**
     * The nearest to a configuration of another space: values that this one has too are taken over.
     *
     * @return empty where fewer than half of this space's free parameters could be taken over, or a constraint is broken
     */
    public Optional<Configuration> adapted(Configuration foreign) {
        Map<String, Object> given = new LinkedHashMap<>();
        int free = 0;
        for (Parameter parameter : space.parameters()) {
            free += parameter instanceof Fixed ? 0 : 1;
            foreign.find(parameter.name())
                    .filter(value -> !(parameter instanceof Fixed) && parameter.accepts(value))
                    .ifPresent(value -> given.put(parameter.name(), value));
        }
        return 2 * given.size() < free
                ? Optional.empty()
                : Optional.of(of(given)).filter(space::isValid);
    }

    private Object usual(Parameter parameter) {
        Accepted known = accepted.get(parameter.name());
        Optional<Object> standard = known == null ? Optional.empty() : known.standard();
        return standard.filter(parameter::accepts)
                .map(value -> same(parameter, value))
                .orElseGet(() -> middle(parameter));
    }

    private static Object middle(Parameter parameter) {
        return parameter.size().isPresent()
                ? parameter.at((parameter.size().getAsLong() - 1) / 2)
                : parameter.discretised(3, 1).at(1);
    }

    /** A value as the space itself would have it: a number as Long or Double. */
    static Object same(Parameter parameter, Object value) {
        if (parameter instanceof Choice || parameter instanceof Fixed) {
            return listed(parameter, value);
        }
        return parameter instanceof BooleanParameter ? value : parameter.tidy(value);
    }

    private static Object listed(Parameter parameter, Object value) {
        long size = parameter.size().orElse(0);
        for (long rank = 0; rank < size; rank++) {
            if (Values.same(parameter.at(rank), value)) {
                return parameter.at(rank);
            }
        }
        return value;
    }
}
