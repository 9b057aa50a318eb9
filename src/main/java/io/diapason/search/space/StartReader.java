package io.diapason.search.space;

import io.diapason.search.space.Vocabulary.Accepted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads {@code start_with}: configurations to try first. Where one leaves a parameter out, it gets the trainer's standard value if the space has it,
 * else the middle of its values. What comes out is valid, or a problem.
 */
final class StartReader {
    private final SearchSpace space;
    private final Completion completion;
    private final Problems problems;

    StartReader(SearchSpace space, Map<String, Accepted> accepted, Problems problems) {
        this.space = space;
        this.completion = new Completion(space, accepted);
        this.problems = problems;
    }

    List<Configuration> read(Fields root) {
        Set<Configuration> read = new LinkedHashSet<>();
        int index = 0;
        for (Node node : root.list("start_with", Course.MOST).orElse(List.of())) {
            String path = "start_with[" + index++ + "]";
            configuration(node, path).ifPresent(configuration -> {
                if (!read.add(configuration)) {
                    problems.add(
                            node, path, "must differ from those before it", "", "it is the same once it is completed");
                }
            });
        }
        return new ArrayList<>(read);
    }

    private Optional<Configuration> configuration(Node node, String path) {
        Fields fields = Fields.of(node, path, names(), problems);
        Map<String, Object> given = given(fields);
        if (given.size() < fields.entries().size() || fields.entries().isEmpty()) {
            if (fields.entries().isEmpty()) {
                problems.add(node, path, "must give at least one parameter");
            }
            return Optional.empty();
        }
        Configuration complete = completion.of(given);
        boolean valid = areActive(given, complete, fields) & keepsRules(complete, given, fields);
        return valid ? Optional.of(complete) : Optional.empty();
    }

    private Set<String> names() {
        return space.parameters().stream().map(Parameter::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, Object> given(Fields fields) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Parameter parameter : space.parameters()) {
            Node node = fields.find(parameter.name()).orElse(null);
            Optional<Object> value = Optional.ofNullable(node).flatMap(Scalars::parse);
            if (node != null && value.filter(parameter::accepts).isEmpty()) {
                problems.add(node, fields.path(parameter.name()), "must be a value that the space has", "");
            } else if (value.isPresent()) {
                given.put(parameter.name(), Completion.same(parameter, value.get()));
            }
        }
        return given;
    }

    private boolean areActive(Map<String, Object> given, Configuration complete, Fields fields) {
        boolean all = true;
        for (Parameter parameter : space.parameters()) {
            if (given.containsKey(parameter.name())
                    && complete.find(parameter.name()).isEmpty()) {
                String rule = "must be left out where its condition does not hold: "
                        + parameter.when().map(Expression::text).orElse("");
                problems.add(fields.key(parameter.name()), fields.path(parameter.name()), rule);
                all = false;
            }
        }
        return all;
    }

    private boolean keepsRules(Configuration complete, Map<String, Object> given, Fields fields) {
        boolean all = true;
        for (Constraint rule : space.constraints()) {
            if (!rule.holds(complete.values())) {
                problems.add(
                        fields.node(),
                        fields.path(),
                        "must keep the constraint " + rule.expression().text(),
                        told(rule, complete),
                        advice(rule, given));
                all = false;
            }
        }
        return all;
    }

    private static String told(Constraint rule, Configuration complete) {
        return rule.expression().names().stream()
                .sorted()
                .map(name -> name + " = " + complete.find(name).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String advice(Constraint rule, Map<String, Object> given) {
        String filled = rule.expression().names().stream()
                .filter(name -> !given.containsKey(name))
                .sorted()
                .collect(Collectors.joining(", "));
        return filled.isEmpty() ? "" : "give " + filled + ", too";
    }
}
