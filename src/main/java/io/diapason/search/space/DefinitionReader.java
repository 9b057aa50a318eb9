package io.diapason.search.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a search definition from YAML or JSON (JSON is a subset of what is accepted) and checks all of it against a
 * {@link Vocabulary}. Every problem is reported at once, with line and column.
 *
 * <p>{@code name} and {@code parameters} must be given; the rest has defaults: {@code description} empty;
 * {@code trainer} built-in; {@code objective.metric} uar, its direction the metric's own, or {@code objectives} instead; no {@code limits}; {@code data.corpora} [synthetic], {@code protocol}
 * speaker-holdout, its own number of {@code folds}, the first {@code fold}, {@code validation} and {@code test} 0.2, {@code merge_calm} false,
 * nothing to {@code drop} or {@code keep}, {@code labels} acted, {@code allow_transductive} false; {@code budget.trials} 50 (1,000,000 where there are {@code total_epochs}),
 * {@code epochs} 30, no {@code total_epochs}, no {@code wall_clock}; {@code sampler} random; {@code stopping} none; {@code seed} 42; no {@code constraints}; nothing to {@code start_with}, no {@code warm_start}, no {@code confirm},
 * no {@code audit}, no {@code stop_when}. A parameter that is not named takes the trainer's own standard value.
 *
 * <p>An external trainer has no {@code data} and no vocabulary: parameters and metrics have any name, and every objective says its direction.
 *
 * <p>Bounds: 1 MiB of text, 20 levels, no aliases of collections, 100 parameters, 100 constraints of 500 characters,
 * 10,000 values per choice, 4 objectives, 20 limits, 100 configurations to start with.
 */
public final class DefinitionReader {
    static final Set<String> KEYS = Set.of(
            "name",
            "description",
            "trainer",
            "objective",
            "objectives",
            "limits",
            "data",
            "budget",
            "sampler",
            "stopping",
            "seed",
            "parameters",
            "constraints",
            "start_with",
            "warm_start",
            "confirm",
            "audit",
            "stop_when");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final int LONGEST_DESCRIPTION = 2_000;

    private final Vocabulary vocabulary;
    private final Problems problems = new Problems();

    private DefinitionReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Reads and checks a definition.
     *
     * @param origin what to call the text in messages: a file name, or where it came from
     * @throws InvalidDefinitionException with every problem found
     */
    public static SearchDefinition read(String text, String origin, Vocabulary vocabulary) {
        DefinitionReader reader = new DefinitionReader(vocabulary);
        Optional<SearchDefinition> definition =
                YamlText.parse(text, reader.problems).flatMap(root -> reader.definition(root, text));
        if (definition.isEmpty() || !reader.problems.isEmpty()) {
            throw new InvalidDefinitionException(origin, reader.problems.sorted());
        }
        return definition.get();
    }

    /**
     * Reads a stopping rule that stands alone: {@code stopping: asha} or {@code stopping: {name: asha, eta: 3}}.
     *
     * @throws InvalidDefinitionException with every problem found
     */
    public static Algorithm stopping(String text, String origin, Vocabulary vocabulary) {
        DefinitionReader reader = new DefinitionReader(vocabulary);
        Optional<Algorithm> rule = YamlText.parse(text, reader.problems).map(node -> {
            Fields root = Fields.of(node, "", Set.of("stopping"), reader.problems);
            root.required("stopping");
            return new SettingsReader(vocabulary, reader.problems)
                    .algorithm(root, "stopping", "none", vocabulary.stoppingRules());
        });
        if (rule.isEmpty() || !reader.problems.isEmpty()) {
            throw new InvalidDefinitionException(origin, reader.problems.sorted());
        }
        return rule.get();
    }

    private Optional<SearchDefinition> definition(Node node, String source) {
        Fields root = Fields.of(node, "", KEYS, problems);
        SettingsReader settings = new SettingsReader(vocabulary, problems);
        String name = name(root);
        String description = description(root);
        Trainer trainer = trainer(root);
        Optional<Aims> aims = new AimsReader(vocabulary, trainer, problems).read(root);
        DataChoice data = trainer == Trainer.EXTERNAL ? noData(root) : settings.data(root);
        Budget budget = settings.budget(root);
        Algorithm sampler = settings.algorithm(root, "sampler", "random", vocabulary.samplers());
        Algorithm stopping = settings.algorithm(root, "stopping", "none", vocabulary.stoppingRules());
        long seed = root.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(42);
        Optional<SearchSpace> space = space(root, trainer, data);
        Course course = course(root, trainer, space);
        return aims.flatMap(wanted -> space.map(found -> new SearchDefinition(
                name, description, trainer, wanted, data, budget, sampler, stopping, seed, found, course, source)));
    }

    private Trainer trainer(Fields root) {
        List<String> known = Arrays.stream(Trainer.values()).map(Trainer::label).toList();
        return root.oneOf("trainer", known)
                .map(label -> Trainer.values()[known.indexOf(label)])
                .orElse(Trainer.BUILT_IN);
    }

    private DataChoice noData(Fields root) {
        if (root.has("data")) {
            problems.add(root.key("data"), "data", "must be left out where the trainer is external");
        }
        return DataChoice.none();
    }

    private Course course(Fields root, Trainer trainer, Optional<SearchSpace> space) {
        Map<String, Vocabulary.Accepted> accepted = trainer == Trainer.EXTERNAL ? Map.of() : vocabulary.parameters();
        List<Configuration> starts = space.map(found -> new StartReader(found, accepted, problems).read(root))
                .orElse(List.of());
        return new CourseReader(NAME, problems).read(root, starts);
    }

    private String name(Fields root) {
        root.required("name");
        Optional<String> name = root.text("name");
        if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
            Node node = root.find("name").orElse(root.node());
            problems.add(node, "name", "must be 1 to 64 of a-z 0-9 -, starting with a letter", "");
        }
        return name.orElse("");
    }

    private String description(Fields root) {
        String description = root.text("description").orElse("");
        if (description.length() > LONGEST_DESCRIPTION) {
            problems.add(
                    root.key("description"),
                    "description",
                    "must be at most 2,000 characters",
                    description.length() + "",
                    "");
        }
        return description;
    }

    private Optional<SearchSpace> space(Fields root, Trainer trainer, DataChoice data) {
        Optional<Node> node = root.required("parameters");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = Fields.of(node.get(), "parameters", problems);
        ExpressionReader expressions =
                new ExpressionReader(problems, fields.entries().keySet());
        List<Parameter> parameters = parameters(fields, trainer, expressions);
        List<Constraint> constraints = constraints(root, expressions);
        if (trainer == Trainer.BUILT_IN && !data.allowTransductive()) {
            parameters.forEach(parameter -> requireInductive(parameter, fields));
        }
        if (parameters.isEmpty() || parameters.size() < fields.entries().size() || hasCircle(parameters, expressions)) {
            return Optional.empty();
        }
        SearchSpace space = new SearchSpace(parameters, constraints);
        new Feasibility(space, expressions).check();
        return Optional.of(space);
    }

    private List<Parameter> parameters(Fields fields, Trainer trainer, ExpressionReader expressions) {
        List<Parameter> parameters = new ArrayList<>();
        int given = fields.entries().size();
        if (given < 1 || given > SearchSpace.MOST) {
            problems.add(fields.node(), "parameters", "must name 1 to 100 parameters", Integer.toString(given), "");
            return parameters;
        }
        ParameterReader reader = new ParameterReader(problems, expressions);
        fields.entries()
                .forEach(
                        (name, value) -> (trainer == Trainer.EXTERNAL ? open(name, value, fields) : known(name, fields))
                                .flatMap(accepted -> reader.read(name, value, accepted))
                                .ifPresent(parameters::add));
        return parameters;
    }

    private Optional<Vocabulary.Accepted> known(String name, Fields fields) {
        Vocabulary.Accepted accepted = vocabulary.parameters().get(name);
        if (accepted == null) {
            String advice = Suggestion.advice(name, vocabulary.parameters().keySet());
            problems.add(fields.key(name), fields.path(name), "must be a parameter the trainer knows", name, advice);
        }
        return Optional.ofNullable(accepted);
    }

    private Optional<Vocabulary.Accepted> open(String name, Node value, Fields fields) {
        if (!Names.isValid(name)) {
            problems.add(fields.key(name), fields.path(name), Names.RULE, name, "");
            return Optional.empty();
        }
        return Optional.of(OpenParameters.accepted(value));
    }

    /** A choice that only sometimes looks at the test part is a comparison with trials that never do. */
    private void requireInductive(Parameter parameter, Fields fields) {
        Vocabulary.Accepted accepted = vocabulary.parameters().get(parameter.name());
        if (accepted == null) {
            return;
        }
        for (String value : accepted.transductive()) {
            if (parameter.accepts(value)) {
                problems.add(
                        fields.key(parameter.name()),
                        fields.path(parameter.name()),
                        "must not take a value that looks at the test part unless data.allow_transductive is true",
                        value,
                        "leave " + value + " out, or allow it: its scores hold only where the test data is at hand");
            }
        }
    }

    private List<Constraint> constraints(Fields root, ExpressionReader expressions) {
        Set<Constraint> constraints = new LinkedHashSet<>();
        int index = 0;
        for (Node node : root.list("constraints", SearchSpace.MOST).orElse(List.of())) {
            String path = "constraints[" + index++ + "]";
            expressions.read(node, path).map(Constraint::new).ifPresent(constraints::add);
        }
        return List.copyOf(constraints);
    }

    private boolean hasCircle(List<Parameter> parameters, ExpressionReader expressions) {
        Map<String, Parameter> byName = new HashMap<>();
        parameters.forEach(parameter -> byName.put(parameter.name(), parameter));
        boolean found = false;
        for (Parameter parameter : parameters) {
            Optional<String> circle = Conditions.circle(parameter, byName);
            Optional<Expression> when = parameter.when();
            if (circle.isPresent() && when.isPresent()) {
                expressions.report(when.get(), "must not depend on itself", circle.get());
                found = true;
            }
        }
        return found;
    }
}
