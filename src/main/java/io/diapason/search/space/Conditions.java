package io.diapason.search.space;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The order in which conditions can be decided, and the circles that forbid one. */
final class Conditions {
    private Conditions() {}

    /**
     * Each parameter after those its condition speaks of, otherwise in the given order.
     *
     * @throws IllegalArgumentException where conditions form a circle
     */
    static List<Parameter> order(List<Parameter> parameters) {
        Map<String, Parameter> byName =
                parameters.stream().collect(Collectors.toMap(Parameter::name, Function.identity()));
        Set<Parameter> ordered = new LinkedHashSet<>();
        for (Parameter parameter : parameters) {
            circle(parameter, byName, new ArrayList<>(), ordered).ifPresent(circle -> {
                throw new IllegalArgumentException("conditions must not form a circle, but do: " + circle);
            });
        }
        return List.copyOf(ordered);
    }

    /**
     * The circle of conditions this parameter stands in, as {@code a → b → a}; names that are no parameter are passed
     * over.
     */
    static Optional<String> circle(Parameter parameter, Map<String, Parameter> byName) {
        return circle(parameter, byName, new ArrayList<>(), new LinkedHashSet<>())
                .filter(circle -> circle.startsWith(parameter.name() + " "));
    }

    private static Optional<String> circle(
            Parameter parameter, Map<String, Parameter> byName, List<String> trail, Set<Parameter> done) {
        if (done.contains(parameter)) {
            return Optional.empty();
        }
        int seen = trail.indexOf(parameter.name());
        trail.add(parameter.name());
        if (seen >= 0) {
            return Optional.of(String.join(" → ", trail.subList(seen, trail.size())));
        }
        for (String name : parameter.when().map(Expression::names).orElse(Set.of())) {
            Parameter other = byName.get(name);
            Optional<String> circle = other == null ? Optional.empty() : circle(other, byName, trail, done);
            if (circle.isPresent()) {
                return circle;
            }
        }
        trail.remove(trail.size() - 1);
        done.add(parameter);
        return Optional.empty();
    }
}
