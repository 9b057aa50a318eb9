package io.diapason.search.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the distinct valid configurations of a finite space without listing them.
 *
 * <p>Parameters are taken one after another ({@link Groups#order}). How many ways there are to go on depends only on
 * the values that a later condition or constraint still asks for; that number is kept per such combination and used
 * again. Independent groups of parameters so multiply, and a parameter nobody asks for multiplies by its size without
 * being walked through (dynamic programming; in constraint satisfaction: bucket elimination, Dechter 1999). An inactive
 * parameter counts once.
 */
final class Counter {
    /** Partial configurations and constraints on them looked at before giving up; about 2 µs each. */
    static final long MAX_VISITS = 1_000_000;

    private final Groups groups;
    private final long limit;
    private final @Nullable String required;
    private final List<Map<List<Object>, BigInteger>> known = new ArrayList<>();
    private long visits;

    private Counter(SearchSpace space, @Nullable String required, long limit) {
        this.groups = new Groups(space);
        this.required = required;
        this.limit = limit;
        groups.order().forEach(parameter -> known.add(new HashMap<>()));
    }

    static Cardinality count(SearchSpace space) {
        if (space.parameters().stream().anyMatch(parameter -> parameter.size().isEmpty())) {
            return new Cardinality.Infinite();
        }
        return count(space, MAX_VISITS)
                .<Cardinality>map(Cardinality.Exact::new)
                .orElse(new Cardinality.TooManyToCount(MAX_VISITS));
    }

    /** The valid configurations of a finite space; empty where counting would take more than {@code limit} visits. */
    static Optional<BigInteger> count(SearchSpace finite, long limit) {
        return new Counter(finite, null, limit).total();
    }

    /**
     * The valid configurations in which a parameter is active; empty where counting would take more than {@code limit}
     * visits.
     */
    static Optional<BigInteger> countActive(SearchSpace finite, String parameter, long limit) {
        return new Counter(finite, parameter, limit).total();
    }

    private Optional<BigInteger> total() {
        BigInteger total = ways(0, new HashMap<>());
        return visits > limit ? Optional.empty() : Optional.of(total);
    }

    private BigInteger ways(int depth, Map<String, Object> active) {
        if (depth == groups.order().size() || ++visits > limit) {
            return BigInteger.ONE;
        }
        List<Object> asked = new ArrayList<>();
        groups.askedFrom(depth).forEach(name -> asked.add(Optional.ofNullable(active.get(name))));
        BigInteger kept = known.get(depth).get(asked);
        if (kept == null) {
            kept = waysOf(groups.order().get(depth), depth, active);
            known.get(depth).put(asked, kept);
        }
        return kept;
    }

    private BigInteger waysOf(Parameter parameter, int depth, Map<String, Object> active) {
        if (!SearchSpace.isActive(parameter, active)) {
            return parameter.name().equals(required) ? BigInteger.ZERO : ways(depth + 1, active);
        }
        long size = sizeOf(parameter);
        if (!groups.isAskedFor(parameter)) {
            return BigInteger.valueOf(size).multiply(ways(depth + 1, active));
        }
        BigInteger sum = BigInteger.ZERO;
        for (long rank = 0; rank < size && visits <= limit; rank++) {
            visits += 1 + groups.decidedAt(depth).size();
            active.put(parameter.name(), parameter.at(rank));
            if (groups.decidedAt(depth).stream().allMatch(constraint -> constraint.holds(active))) {
                sum = sum.add(ways(depth + 1, active));
            }
        }
        active.remove(parameter.name());
        return sum;
    }

    private static long sizeOf(Parameter parameter) {
        OptionalLong size = parameter.size();
        return size.orElseThrow(() -> new IllegalArgumentException(parameter.name() + " must be finite to be counted"));
    }

    /** Which parameters depend on which, and when each constraint can be decided. */
    private static final class Groups {
        private final List<Parameter> order;
        private final List<List<Constraint>> decided = new ArrayList<>();
        private final List<List<String>> asked = new ArrayList<>();
        private final Set<String> askedFor = new HashSet<>();

        Groups(SearchSpace space) {
            order = Components.contiguous(space);
            List<String> names = order.stream().map(Parameter::name).toList();
            order.forEach(parameter -> decided.add(new ArrayList<>()));
            for (Constraint constraint : space.constraints()) {
                Set<String> of = constraint.expression().names();
                askedFor.addAll(of);
                decided.get(of.stream().mapToInt(names::indexOf).max().orElse(0))
                        .add(constraint);
            }
            order.forEach(parameter -> parameter.when().ifPresent(when -> askedFor.addAll(when.names())));
            for (int depth = 0; depth < order.size(); depth++) {
                asked.add(names.subList(0, depth).stream()
                        .filter(lateNames(depth)::contains)
                        .toList());
            }
        }

        private Set<String> lateNames(int depth) {
            Set<String> late = new HashSet<>();
            for (int later = depth; later < order.size(); later++) {
                order.get(later).when().ifPresent(when -> late.addAll(when.names()));
                decided.get(later)
                        .forEach(constraint ->
                                late.addAll(constraint.expression().names()));
            }
            return late;
        }

        List<Parameter> order() {
            return order;
        }

        List<Constraint> decidedAt(int depth) {
            return decided.get(depth);
        }

        List<String> askedFrom(int depth) {
            return asked.get(depth);
        }

        boolean isAskedFor(Parameter parameter) {
            return askedFor.contains(parameter.name());
        }
    }
}
