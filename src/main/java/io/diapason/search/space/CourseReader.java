package io.diapason.search.space;

import io.diapason.search.space.Course.Confirm;
import io.diapason.search.space.Course.Converged;
import io.diapason.search.space.Course.WarmStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads {@code warm_start}, {@code confirm}, {@code audit} and {@code stop_when}. */
final class CourseReader {
    static final Set<String> WARM_START = Set.of("studies", "share");
    static final Set<String> CONFIRM = Set.of("top", "seeds");
    static final Set<String> STOP_WHEN = Set.of("converged");
    static final Set<String> CONVERGED = Set.of("window", "threshold");
    private static final int USUAL_CONFIRMATION = 3;
    private static final int USUAL_WINDOW = 20;
    private static final double USUAL_THRESHOLD = 0.01;
    private static final double LARGEST_THRESHOLD = 0.5;
    private static final double USUAL_SHARE = 0.3;

    private final Problems problems;
    private final Pattern names;

    /** @param names what a study may be called */
    CourseReader(Pattern names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    Course read(Fields root, List<Configuration> startWith) {
        return new Course(
                startWith,
                root.find("warm_start").flatMap(this::warmStart),
                root.find("confirm").map(this::confirm),
                root.share("audit", 0, 1).orElse(0),
                root.find("stop_when").flatMap(this::converged));
    }

    private Optional<WarmStart> warmStart(Node node) {
        Fields fields = Fields.of(node, "warm_start", WARM_START, problems);
        double share = fields.share("share", 0, 1).orElse(USUAL_SHARE);
        Optional<Node> studies = fields.required("studies");
        if (studies.isPresent() && studies.get() instanceof ScalarNode word) {
            if (word.getValue().equals("auto")) {
                return Optional.of(new WarmStart(List.of(), share));
            }
            problems.add(word, fields.path("studies"), "must be auto, or a list of studies by name", "");
            return Optional.empty();
        }
        List<String> chosen = new ArrayList<>();
        fields.list("studies", WarmStart.MOST).orElse(List.of()).forEach(study -> name(study, fields, chosen));
        return chosen.isEmpty() ? Optional.empty() : Optional.of(new WarmStart(chosen, share));
    }

    private void name(Node node, Fields fields, List<String> chosen) {
        String name = Scalars.parse(node).map(Object::toString).orElse("");
        if (!names.matcher(name).matches()) {
            String rule = "must be names of studies: 1 to 64 of a-z 0-9 -, starting with a letter";
            problems.add(node, fields.path("studies"), rule, "");
        } else if (chosen.contains(name)) {
            problems.add(node, fields.path("studies"), "must not repeat one of them", "");
        } else {
            chosen.add(name);
        }
    }

    private Confirm confirm(Node node) {
        Fields fields = Fields.of(node, "confirm", CONFIRM, problems);
        return new Confirm((int) fields.integer("top", 1, Confirm.MOST).orElse(USUAL_CONFIRMATION), (int)
                fields.integer("seeds", 1, Confirm.MOST).orElse(USUAL_CONFIRMATION));
    }

    private Optional<Converged> converged(Node node) {
        Fields outer = Fields.of(node, "stop_when", STOP_WHEN, problems);
        Optional<Node> inner = outer.required("converged");
        if (inner.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = Fields.of(inner.get(), "stop_when.converged", CONVERGED, problems);
        int window = (int) fields.integer("window", Converged.LEAST_WINDOW, Converged.MOST_WINDOW)
                .orElse(USUAL_WINDOW);
        double threshold = fields.share("threshold", 0, LARGEST_THRESHOLD).orElse(USUAL_THRESHOLD);
        return Optional.of(new Converged(window, threshold));
    }
}
