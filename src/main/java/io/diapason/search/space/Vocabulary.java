package io.diapason.search.space;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names a search definition may use. The reader checks against it, so a typing error is found before anything
 * starts; who fills it knows the trainer (for voice emotion: {@code io.diapason.recipe}).
 *
 * @param metrics       objective metrics and the direction in which each is better
 * @param costs         those of the metrics that training does not change, e.g. the size of a model: a further objective or a limit,
 *     never the first objective
 * @param corpora       names of the known corpora; one that ends with a colon stands for all names that begin with it
 * @param protocols     names of the known split protocols
 * @param emotions      names of the emotions that are always used
 * @param parameters    what the trainer understands, by parameter name
 * @param samplers      options of each sampler, by sampler name
 * @param stoppingRules options of each stopping rule, by rule name
 */
public record Vocabulary(
        Map<String, Direction> metrics,
        Set<String> costs,
        Set<String> corpora,
        Set<String> protocols,
        Set<String> emotions,
        Map<String, Accepted> parameters,
        Map<String, Map<String, Accepted>> samplers,
        Map<String, Map<String, Accepted>> stoppingRules) {

    /** The kinds of value a parameter may take. */
    public enum Kind {
        INTEGER,
        REAL,
        BOOLEAN,
        TEXT
    }

    /**
     * What one parameter accepts.
     *
     * @param kind     type of its values
     * @param min      least value, inclusive; unused for BOOLEAN and TEXT
     * @param max      greatest value, inclusive; unused for BOOLEAN and TEXT
     * @param values   the only texts allowed; empty set: any text
     * @param standard the value used where a definition does not name the parameter
     * @param effect   one sentence for people
     * @param transductive those of the texts that make training look at data kept for the test; a definition must allow
     *     it ({@link DataChoice#allowTransductive})
     */
    public record Accepted(
            Kind kind,
            double min,
            double max,
            Set<String> values,
            Optional<Object> standard,
            String effect,
            Set<String> transductive) {

        /** None of whose values needs a permission. */
        public Accepted(
                Kind kind, double min, double max, Set<String> values, Optional<Object> standard, String effect) {
            this(kind, min, max, values, standard, effect, Set.of());
        }
    }
}
