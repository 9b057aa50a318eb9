package io.diapason.search.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file a user finds in search-spaces/ is a test case. */
class ShippedSpacesTest {
    private static final Path FOLDER = Path.of("search-spaces");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isValidAndExplainsItself(Path file) throws IOException {
        SearchDefinition definition = read(file);

        assertThat(file).hasFileName(definition.name() + ".yaml");
        assertThat(definition.description()).isNotBlank();
        assertThat(definition
                        .source()
                        .lines()
                        .filter(line -> line.contains("#"))
                        .count())
                .isGreaterThan(5);
        assertThat(definition.source().lines()).as("lines fit a screen").allMatch(line -> line.length() <= 130);
    }

    @ParameterizedTest
    @MethodSource("files")
    void mostPointsOfTheCubeAreWorthADraw(Path file) throws IOException {
        SearchSpace space = read(file).space();
        SplittableRandom random = new SplittableRandom(1);
        long valid = Stream.generate(
                        () -> space.decode(random.doubles(space.dimensions()).toArray()))
                .limit(1_000)
                .filter(space::isValid)
                .count();

        assertThat(valid).isGreaterThan(300);
    }

    @Test
    void seedGridHasTheConfigurationsOfTheOriginalProject() throws IOException {
        SearchSpace space = read(FOLDER.resolve("seed-grid.yaml")).space();
        Map<String, Object> best = Map.ofEntries(
                Map.entry("lstm_1_units", 256L),
                Map.entry("lstm_2_units", 256L),
                Map.entry("lstm_3_units", 128L),
                Map.entry("dropout_lstm", 0.4),
                Map.entry("dropout_dense", 0.5),
                Map.entry("dense_units", 256L),
                Map.entry("learning_rate", 1e-3),
                Map.entry("batch_size", 128L),
                Map.entry("chroma", true),
                Map.entry("mel", true),
                Map.entry("contrast", true),
                Map.entry("tonnetz", true),
                Map.entry("tonnetz_source", "cqt"));
        Map<String, Object> dual = new HashMap<>(best);
        dual.putAll(Map.of("lstm_2_units", 128L, "lstm_3_units", 0L));

        assertThat(space.cardinality()).hasValue(BigInteger.valueOf(6_561));
        assertThat(space.isValid(Configuration.of(best))).isTrue();
        assertThat(space.isValid(Configuration.of(dual))).isTrue();
    }

    @Test
    void defaultSearchIsLargeAndConditional() throws IOException {
        // 6 networks of one LSTM layer and 63 of more, these with and without residual connections, each of 12 kinds;
        // 57
        // dense parts, 21 dropouts, 2 gains; 10 points of the learning rate, 4 optimizers, 5 courses of the rate, 3
        // decays,
        // clipped or not, 4 batch sizes; 16 ways to disturb and to weigh. 25 x 3 x 3 x 2 choices of features, 12 of
        // frames, 66
        // of the excerpt.
        BigInteger networks = BigInteger.valueOf((6 + 63 * 2) * 12L * 57 * 21 * 2);
        BigInteger trainings = BigInteger.valueOf(10L * 4 * 5 * 3 * 2 * 4 * 16);
        BigInteger features = BigInteger.valueOf(450L * 12 * 66);
        SearchDefinition definition = read(FOLDER.resolve("dual-lstm.yaml"));

        assertThat(definition.budget().trials()).isGreaterThanOrEqualTo(500);
        assertThat(definition.space().parameters())
                .filteredOn(parameter -> parameter.when().isPresent())
                .isNotEmpty();
        assertThat(definition.space().constraints()).isNotEmpty();
        assertThat(definition.space().discretised(10, 1_000).cardinality())
                .hasValue(networks.multiply(trainings).multiply(features));
        assertThat(definition.data().corpora()).containsExactly("ravdess", "tess", "emo-db");
    }

    @Test
    void defaultSearchHasTheNetworksOneWouldTryFirst() throws IOException {
        SearchSpace space = read(FOLDER.resolve("dual-lstm.yaml")).space();
        SplittableRandom random = new SplittableRandom(2);
        Configuration any = Stream.generate(
                        () -> space.decode(random.doubles(space.dimensions()).toArray()))
                .filter(space::isValid)
                .filter(point -> point.find("residual").isPresent())
                .findFirst()
                .orElseThrow();

        List<Map<String, Object>> ideas = List.of(
                Map.of("lstm_1_units", 128L, "lstm_2_units", 128L, "lstm_3_units", 0L, "residual", false),
                Map.of("lstm_1_units", 256L, "lstm_2_units", 128L, "lstm_3_units", 0L, "residual", false),
                Map.of("lstm_1_units", 256L, "lstm_2_units", 256L, "lstm_3_units", 128L, "residual", false),
                Map.of("lstm_1_units", 64L, "lstm_2_units", 64L, "lstm_3_units", 0L, "residual", true));

        for (Map<String, Object> idea : ideas) {
            Map<String, Object> values = new HashMap<>(any.values());
            values.putAll(idea);
            assertThat(space.isValid(Configuration.of(values))).as("%s", idea).isTrue();
        }
        Map<String, Object> none = new HashMap<>(any.values());
        none.put("lstm_1_units", 48L);
        assertThat(space.isValid(Configuration.of(none))).isFalse();
    }

    @Test
    void quickOnesStayQuick() throws IOException {
        for (String name : List.of("quickstart", "ravdess-quick")) {
            SearchDefinition definition = read(FOLDER.resolve(name + ".yaml"));

            assertThat(definition.budget().trials()).isBetween(12, 20);
            assertThat(definition.budget().epochs()).isLessThanOrEqualTo(10);
            assertThat(definition.budget().wallClock()).isPresent();
            assertThat(definition.data().division().protocol()).isEqualTo("speaker-holdout");
        }
    }

    @Test
    void showsEveryFeatureOfTheLanguageSomewhere() throws IOException {
        Set<String> kinds = files().stream()
                .flatMap(file -> unchecked(file).space().parameters().stream())
                .map(parameter -> parameter.getClass().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrder("Choice", "IntegerRange", "RealRange", "BooleanParameter", "Fixed");
    }

    private static SearchDefinition unchecked(Path file) {
        try {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchDefinition read(Path file) throws IOException {
        return DefinitionReader.read(Files.readString(file), file.toString(), TestVocabulary.get());
    }
}
