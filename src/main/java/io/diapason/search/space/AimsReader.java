package io.diapason.search.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads {@code objective} or {@code objectives}, and {@code limits}. The built-in trainer's metrics are those of the vocabulary, each with a
 * direction of its own; those of an external one have any name and the direction that is given.
 */
final class AimsReader {
    static final Set<String> OBJECTIVE = Set.of("metric", "direction");
    private static final Map<String, Direction> DIRECTIONS =
            Map.of("maximize", Direction.MAXIMIZE, "minimize", Direction.MINIMIZE);
    private static final Pattern METRIC = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    private static final Pattern LIMIT = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_.-]*)\\s*(>=|<=)\\s*(\\S+)\\s*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private final Vocabulary vocabulary;
    private final Trainer trainer;
    private final Problems problems;

    AimsReader(Vocabulary vocabulary, Trainer trainer, Problems problems) {
        this.vocabulary = vocabulary;
        this.trainer = trainer;
        this.problems = problems;
    }

    /** Empty where an objective is missing or unusable, which is then among the problems. */
    Optional<Aims> read(Fields root) {
        List<Limit> limits = limits(root);
        Optional<List<Objective>> objectives =
                root.has("objectives") ? several(root) : single(root).map(List::of);
        return objectives.map(wanted -> new Aims(wanted, limits));
    }

    private Optional<Objective> single(Fields root) {
        Optional<Node> node = root.find("objective");
        if (node.isEmpty()) {
            boolean external = trainer == Trainer.EXTERNAL;
            if (external && !root.has("objective")) {
                problems.add(root.node(), "objective", "must be given for an external trainer");
            }
            return external ? Optional.empty() : usual(Fields.none(root.node(), "objective", problems));
        }
        Fields fields = Fields.of(node.get(), "objective", OBJECTIVE, problems);
        return trainer == Trainer.BUILT_IN && !fields.has("metric") ? usual(fields) : objective(fields, true);
    }

    private Optional<List<Objective>> several(Fields root) {
        if (root.has("objective")) {
            String rule = "must not stand beside objective";
            problems.add(root.key("objectives"), "objectives", rule, "", "remove one of the two");
        }
        List<Objective> objectives = new ArrayList<>();
        List<Node> nodes = root.list("objectives", Aims.MOST_OBJECTIVES).orElse(List.of());
        for (int i = 0; i < nodes.size(); i++) {
            Fields fields = Fields.of(nodes.get(i), "objectives[" + i + "]", OBJECTIVE, problems);
            objective(fields, i == 0)
                    .filter(read -> isNew(read, objectives, fields))
                    .ifPresent(objectives::add);
        }
        return objectives.isEmpty() || objectives.size() < nodes.size() ? Optional.empty() : Optional.of(objectives);
    }

    private boolean isNew(Objective read, List<Objective> before, Fields fields) {
        boolean known = before.stream().anyMatch(other -> other.metric().equals(read.metric()));
        if (known) {
            problems.add(fields.find("metric").orElse(fields.node()), fields.path("metric"), "must not repeat one", "");
        }
        return !known;
    }

    private Optional<Objective> usual(Fields fields) {
        Set<String> known = vocabulary.metrics().keySet();
        if (!known.contains("uar")) {
            problems.add(fields.node(), fields.path("metric"), "must be given", "", Suggestion.advice("", known));
            return Optional.empty();
        }
        return ownDirection(fields, "uar");
    }

    private Optional<Objective> objective(Fields fields, boolean first) {
        fields.required("metric");
        if (trainer == Trainer.EXTERNAL) {
            fields.required("direction");
            Optional<Direction> direction =
                    fields.oneOf("direction", DIRECTIONS.keySet()).map(DIRECTIONS::get);
            Optional<String> metric = fields.text("metric").filter(name -> isName(name, fields));
            return metric.flatMap(name -> direction.map(chosen -> new Objective(name, chosen)));
        }
        Optional<String> metric = fields.oneOf("metric", vocabulary.metrics().keySet());
        if (first && metric.filter(vocabulary.costs()::contains).isPresent()) {
            String rule = "must be a metric that training changes, in the first objective";
            String advice = "put it second, or state it as a limit";
            problems.add(fields.find("metric").orElse(fields.node()), fields.path("metric"), rule, advice);
        }
        return metric.flatMap(name -> ownDirection(fields, name));
    }

    private boolean isName(String name, Fields fields) {
        boolean valid = METRIC.matcher(name).matches();
        if (!valid) {
            String rule = "must be 1 to 64 letters, digits and _ . -, starting with a letter";
            problems.add(fields.find("metric").orElse(fields.node()), fields.path("metric"), rule, "");
        }
        return valid;
    }

    private Optional<Objective> ownDirection(Fields fields, String metric) {
        Direction own = vocabulary.metrics().getOrDefault(metric, Direction.MAXIMIZE);
        fields.oneOf("direction", DIRECTIONS.keySet()).ifPresent(text -> {
            if (DIRECTIONS.get(text) != own) {
                String rule =
                        "must be the direction of " + metric + ", " + own.name().toLowerCase(Locale.ROOT);
                problems.add(fields.key("direction"), fields.path("direction"), rule, text, "leave the key out");
            }
        });
        return Optional.of(new Objective(metric, own));
    }

    private List<Limit> limits(Fields root) {
        List<Limit> limits = new ArrayList<>();
        int index = 0;
        for (Node node : root.list("limits", Aims.MOST_LIMITS).orElse(List.of())) {
            limit(node, "limits[" + index++ + "]").ifPresent(limits::add);
        }
        return limits;
    }

    private Optional<Limit> limit(Node node, String path) {
        Matcher parts = LIMIT.matcher(Scalars.parse(node).map(Object::toString).orElse(""));
        if (!parts.matches() || !isFinite(parts.group(3))) {
            problems.add(node, path, "must be a metric, >= or <=, and a number, like \"min_recall >= 0.4\"", "");
            return Optional.empty();
        }
        Set<String> known = vocabulary.metrics().keySet();
        if (trainer == Trainer.BUILT_IN && !known.contains(parts.group(1))) {
            problems.add(
                    node,
                    path,
                    "must speak of a known metric",
                    parts.group(1),
                    Suggestion.advice(parts.group(1), known));
            return Optional.empty();
        }
        Direction direction = parts.group(2).equals(">=") ? Direction.MAXIMIZE : Direction.MINIMIZE;
        return Optional.of(new Limit(parts.group(1), Double.parseDouble(parts.group(3)), direction));
    }

    private static boolean isFinite(String text) {
        return text.length() <= 64 && NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
    }
}
