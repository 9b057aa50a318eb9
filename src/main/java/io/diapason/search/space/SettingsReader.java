package io.diapason.search.space;

import io.diapason.search.space.Vocabulary.Accepted;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads data, budget, sampler and stopping rule. */
final class SettingsReader {
    static final Set<String> BUDGET = Set.of("trials", "epochs", "total_epochs", "wall_clock");

    private static final int USUAL_TRIALS = 50;
    private static final int USUAL_EPOCHS = 30;

    private final Vocabulary vocabulary;
    private final Problems problems;

    SettingsReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    DataChoice data(Fields root) {
        return new DataReader(section(root, "data", DataReader.KEYS), vocabulary, problems).read();
    }

    Budget budget(Fields root) {
        Fields fields = section(root, "budget", BUDGET);
        OptionalLong total = fields.integer("total_epochs", 1, Budget.MOST_TOTAL_EPOCHS);
        int usual = fields.has("total_epochs") ? Budget.MOST_TRIALS : USUAL_TRIALS;
        int trials = (int) fields.integer("trials", 1, Budget.MOST_TRIALS).orElse(usual);
        int epochs = (int) fields.integer("epochs", 1, Budget.MOST_EPOCHS).orElse(USUAL_EPOCHS);
        Optional<Duration> wallClock = fields.text("wall_clock").flatMap(Durations::parse);
        if (wallClock.isEmpty()) {
            fields.find("wall_clock")
                    .ifPresent(node -> problems.add(
                            node,
                            fields.path("wall_clock"),
                            "must be a duration up to 365d",
                            "write 90s, 10m, 1h30m or 2d"));
        }
        return new Budget(trials, epochs, total, wallClock);
    }

    /** A name, or a mapping with {@code name} and that algorithm's options. */
    Algorithm algorithm(Fields root, String key, String standard, Map<String, Map<String, Accepted>> known) {
        Node node = root.find(key).orElse(null);
        if (!(node instanceof MappingNode)) {
            return new Algorithm(named(root, key, standard, known.keySet()), Map.of());
        }
        Fields any = Fields.of(node, key, new Problems());
        String name =
                any.find("name").flatMap(Scalars::parse).map(Object::toString).orElse("");
        Map<String, Accepted> options = known.get(name);
        if (options == null) {
            Fields reported = Fields.of(node, key, problems);
            reported.required("name");
            reported.oneOf("name", known.keySet());
            return new Algorithm(standard, Map.of());
        }
        Set<String> keys = new TreeSet<>(options.keySet());
        keys.add("name");
        return new Algorithm(name, options(Fields.of(node, key, keys, problems), options));
    }

    private Map<String, Object> options(Fields fields, Map<String, Accepted> known) {
        Typed typed = new Typed(problems);
        Map<String, Object> options = new LinkedHashMap<>();
        known.forEach((name, accepted) -> fields.find(name)
                .flatMap(node -> typed.read(node, fields.path(name), accepted))
                .ifPresent(value -> options.put(name, value)));
        return options;
    }

    private Fields section(Fields root, String key, Set<String> keys) {
        Optional<Node> node = root.find(key);
        return node.isPresent() ? Fields.of(node.get(), key, keys, problems) : Fields.none(root.node(), key, problems);
    }

    private String named(Fields fields, String key, String standard, Set<String> known) {
        return fields.has(key) ? fields.oneOf(key, known).orElse(standard) : usual(fields, key, standard, known);
    }

    /** The default, which a trainer with another vocabulary may not have. */
    private String usual(Fields fields, String key, String standard, Set<String> known) {
        if (!known.contains(standard)) {
            problems.add(fields.node(), fields.path(key), "must be given", "", Suggestion.advice("", known));
        }
        return standard;
    }
}
