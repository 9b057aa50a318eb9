package io.diapason;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The package graph of DESIGN, as a map. A new edge is a deliberate line here. */
class ArchitectureTest {
    private static final String ROOT = "io.diapason.";

    /** Package → packages it may use. Everything below is acyclic by the order of the lines: a line names only lines above it. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            // two pure halves
            entry("search.space", Set.of()),
            entry("search", Set.of("search.space")),
            entry("search.samplers", Set.of("search", "search.space")),
            entry("search.stopping", Set.of("search", "search.space")),
            entry("search.importance", Set.of("search", "search.space")),
            entry("search.replay", Set.of("search", "search.space")),
            entry("speech.audio", Set.of()),
            entry("speech.features", Set.of("speech.audio")),
            entry("speech.corpus", Set.of("speech.audio")),
            entry("speech.store", Set.of("speech.audio", "speech.features")),
            entry("speech.effect", Set.of("speech.audio")),
            entry("speech.fingerprint", Set.of("speech.audio", "speech.features")),
            entry("speech.score", Set.of()),
            entry("speech.engine", Set.of()),
            entry(
                    "speech.dataset",
                    Set.of(
                            "speech.audio",
                            "speech.corpus",
                            "speech.effect",
                            "speech.features",
                            "speech.fingerprint",
                            "speech.store")),
            entry(
                    "speech.model",
                    Set.of(
                            "speech.audio",
                            "speech.corpus",
                            "speech.effect",
                            "speech.features",
                            "speech.dataset",
                            "speech.engine",
                            "speech.score")),
            entry(
                    "speech.examination",
                    Set.of(
                            "speech.audio",
                            "speech.corpus",
                            "speech.effect",
                            "speech.features",
                            "speech.dataset",
                            "speech.model",
                            "speech.score")),
            entry(
                    "speech.claim",
                    Set.of(
                            "speech.corpus",
                            "speech.features",
                            "speech.store",
                            "speech.dataset",
                            "speech.model",
                            "speech.score")),
            // one bridge: what the names of a search space mean to the trainer
            entry(
                    "recipe",
                    Set.of(
                            "search",
                            "search.space",
                            "search.samplers",
                            "search.stopping",
                            "speech.corpus",
                            "speech.features",
                            "speech.dataset",
                            "speech.effect",
                            "speech.engine",
                            "speech.model")),
            // thin edges
            entry("protocol", Set.of()),
            entry("pool", Set.of()),
            entry("postgres", Set.of()),
            entry(
                    "study",
                    Set.of(
                            "search",
                            "search.space",
                            "search.samplers",
                            "search.stopping",
                            "search.importance",
                            "protocol",
                            "recipe")),
            entry(
                    "api",
                    Set.of(
                            "study",
                            "protocol",
                            "recipe",
                            "search",
                            "search.space",
                            "search.importance",
                            "speech.audio",
                            "speech.corpus",
                            "speech.features",
                            "speech.dataset",
                            "pool")),
            entry(
                    "worker",
                    Set.of(
                            "protocol",
                            "recipe",
                            "search",
                            "search.space",
                            "speech.audio",
                            "speech.corpus",
                            "speech.features",
                            "speech.store",
                            "speech.dataset",
                            "speech.model",
                            "speech.score",
                            "speech.examination")),
            entry(
                    "cli",
                    Set.of(
                            "worker",
                            "recipe",
                            "protocol",
                            "pool",
                            "postgres",
                            "search",
                            "search.space",
                            "search.replay",
                            "search.samplers",
                            "search.stopping",
                            "speech.audio",
                            "speech.corpus",
                            "speech.features",
                            "speech.store",
                            "speech.dataset",
                            "speech.effect",
                            "speech.engine",
                            "speech.model",
                            "speech.score",
                            "speech.claim",
                            "speech.examination")));

    /** Library (package prefix) → the only packages of ours that may touch it. */
    private static final Map<String, Set<String>> ONLY_IN = Map.ofEntries(
            entry("org.deeplearning4j.nn", Set.of("speech.model")),
            entry("org.deeplearning4j.util", Set.of("speech.model")),
            entry("org.deeplearning4j.datasets", Set.of("speech.model")),
            entry("org.nd4j", Set.of("speech.model")),
            entry("org.bytedeco.dnnl", Set.of("speech.engine")),
            entry("org.bytedeco.openblas", Set.of("speech.engine")),
            entry(
                    "org.deeplearning4j.arbiter",
                    Set.of("search.space", "search", "search.samplers", "speech.model", "recipe", "worker")),
            entry("org.ejml", Set.of("search", "search.samplers")),
            entry("jakarta.persistence", Set.of("study")),
            entry("org.hibernate", Set.of("study")),
            entry("jakarta.ws.rs", Set.of("api")),
            entry("jakarta.", Set.of("study", "api")),
            entry("io.quarkus", Set.of("study", "api", "cli")),
            entry("io.vertx", Set.of("api")),
            entry("picocli", Set.of("cli")),
            entry("org.yaml", Set.of("search.space")),
            entry("dev.cel", Set.of("search.space")),
            entry("java.net.http", Set.of("worker", "cli")),
            entry("java.sql", Set.of("study", "postgres", "cli")),
            entry("org.jflac", Set.of("speech.audio")),
            entry("javazoom.jl", Set.of("speech.audio")),
            entry("com.jcraft", Set.of("speech.audio")),
            entry("org.bytedeco.ffmpeg", Set.of("speech.audio")),
            entry("javax.sound", Set.of("speech.audio")),
            entry("org.apache.commons.compress", Set.of("postgres", "cli")));

    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.diapason");
    }

    @Test
    void everyPackageIsInTheMap() {
        Set<String> found = new TreeSet<>();
        classes.forEach(type -> found.add(packageOf(type)));

        assertThat(MAY_USE.keySet()).containsAll(found);
    }

    @Test
    void packagesUseOnlyWhatTheMapAllows() {
        Set<String> violations = new TreeSet<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT) && !allowed(packageOf(type), packageOf(target))) {
                    violations.add(packageOf(type) + " -> " + packageOf(target) + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void librariesStayWhereTheyBelong() {
        Set<String> violations = new TreeSet<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target =
                        dependency.getTargetClass().getBaseComponentType().getName();
                ONLY_IN.forEach((library, homes) -> {
                    if (target.startsWith(library) && !homes.contains(packageOf(type))) {
                        violations.add(library + " is not for " + packageOf(type) + ": " + dependency.getDescription());
                    }
                });
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void theMapItselfHasNoCycle() {
        Map<String, Set<String>> left = new TreeMap<>(MAY_USE);
        while (left.entrySet().removeIf(edge -> edge.getValue().stream().noneMatch(left::containsKey))) {
            // peel off packages that use nothing that is left
        }
        assertThat(left).isEmpty();
    }

    private static boolean allowed(String from, String to) {
        return from.equals(to) || MAY_USE.getOrDefault(from, Set.of()).contains(to);
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().replaceFirst("^io\\.diapason\\.?", "");
    }
}
