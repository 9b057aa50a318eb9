package io.diapason.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.search.space.Vocabulary;
import io.diapason.search.space.Vocabulary.Accepted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The published schema knows what this program knows. */
class SchemaVocabularyTest {
    private static final Vocabulary VOCABULARY = SpeechVocabulary.get();

    private final JsonNode schema = new ObjectMapper()
            .readTree(Path.of("search-spaces/search-space.schema.json").toFile());

    SchemaVocabularyTest() throws IOException {}

    @Test
    void metricsAndParameters() {
        assertThat(words(schema.at("/$defs/metric/enum")))
                .isEqualTo(VOCABULARY.metrics().keySet());
        assertThat(words(schema.at("/$defs/name/enum")))
                .isEqualTo(VOCABULARY.parameters().keySet());
    }

    @Test
    void samplersAndTheirOptions() {
        knows(schema.at("/properties/sampler/oneOf"), VOCABULARY.samplers());
    }

    @Test
    void stoppingRulesAndTheirOptions() {
        knows(schema.at("/properties/stopping/oneOf"), VOCABULARY.stoppingRules());
    }

    private static void knows(JsonNode oneOf, Map<String, Map<String, Accepted>> algorithms) {
        assertThat(words(oneOf.path(0).path("enum"))).isEqualTo(algorithms.keySet());
        assertThat(oneOf.size()).isEqualTo(1 + algorithms.size());
        algorithms.forEach((name, options) -> {
            JsonNode properties = properties(oneOf, name);
            Set<String> keys = new TreeSet<>(options.keySet());
            keys.add("name");
            assertThat(properties.fieldNames()).toIterable().as(name).containsExactlyInAnyOrderElementsOf(keys);
            options.forEach((option, accepted) -> describes(properties.path(option), accepted, name + "." + option));
        });
    }

    private static JsonNode properties(JsonNode oneOf, String name) {
        for (JsonNode one : oneOf) {
            if (one.at("/properties/name/const").asText().equals(name)) {
                return one.path("properties");
            }
        }
        throw new AssertionError("the schema has no " + name);
    }

    private static void describes(JsonNode option, Accepted accepted, String what) {
        if (!accepted.values().isEmpty()) {
            assertThat(words(option.path("enum"))).as(what).isEqualTo(accepted.values());
        } else if (accepted.min() < accepted.max()) {
            assertThat(option.path("minimum").asDouble()).as(what).isEqualTo(accepted.min());
            assertThat(option.path("maximum").asDouble()).as(what).isEqualTo(accepted.max());
        }
        accepted.standard().ifPresent(value -> assertThat(option.path("default").asText())
                .as(what)
                .isEqualTo(
                        value instanceof Double number && number == Math.rint(number)
                                ? Long.toString(number.longValue())
                                : value.toString()));
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new TreeSet<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }
}
