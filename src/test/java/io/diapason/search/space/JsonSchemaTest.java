package io.diapason.search.space;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The published schema says what the reader does. */
class JsonSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode TREE = tree();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TREE);

    static List<Path> files() throws IOException {
        return ShippedSpacesTest.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void acceptsEveryShippedFile(Path file) throws IOException {
        assertThat(SCHEMA.validate(json(Files.readString(file)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parameters: {batch_size: 64}",
                "{name: a, parameters: {}}",
                "{name: A, parameters: {batch_size: 64}}",
                "{name: a, parameters: {batch_sizes: 64}}",
                "{name: a, parameters: {batch_size: {type: choice}}}",
                "{name: a, parameters: {batch_size: {type: real, min: 1}}}",
                "{name: a, parameters: {batch_size: {type: real, min: 1, max: 2, step: 0}}}",
                "{name: a, parameters: {batch_size: {type: boolean, values: [true]}}}",
                "{name: a, parameters: {batch_size: 64}, budget: {trials: 0}}",
                "{name: a, parameters: {batch_size: 64}, budget: {wall_clock: 10}}",
                "{name: a, parameters: {batch_size: 64}, data: {test: 0.9}}",
                "{name: a, parameters: {batch_size: 64}, data: {allow_transductive: maybe}}",
                "{name: a, parameters: {batch_size: 64}, data: {corpora: ['csv:']}}",
                "{name: a, parameters: {batch_size: 64}, data: {protocol: speaker-kfold, folds: 1}}",
                "{name: a, parameters: {batch_size: 64}, data: {protocol: speaker-kfold, fold: 0}}",
                "{name: a, parameters: {batch_size: 64}, data: {labels: felt}}",
                "{name: a, parameters: {batch_size: 64}, data: {merge_calm: maybe}}",
                "{name: a, parameters: {batch_size: 64}, sampler: {name: grid, population: 3}}",
                "{name: a, parameters: {batch_size: 64}, stopping: {warmup_epochs: 3}}",
                "{name: a, parameters: {batch_size: 64}, objective: {metric: best}}",
                "{name: a, parameters: {batch_size: 64}, seeds: 3}",
                "{name: a, parameters: {batch_size: 64}, trainer: mine}",
                "{name: a, parameters: {batch_size: 64}, objective: {metric: uar}, objectives: [{metric: uar}]}",
                "{name: a, parameters: {batch_size: 64}, objectives: []}",
                "{name: a, parameters: {batch_size: 64}, objectives: [{metric: uar}, {metric: best}]}",
                "{name: a, parameters: {batch_size: 64}, objectives: [{direction: maximize}]}",
                "{name: a, parameters: {batch_size: 64}, limits: ['min_recall > 0.4']}",
                "{name: a, parameters: {batch_size: 64}, limits: ['min_recall >= much']}",
                "{name: a, parameters: {batch_size: 64}, budget: {total_epochs: 0}}",
                "{name: a, parameters: {batch_size: 64}, start_with: []}",
                "{name: a, parameters: {batch_size: 64}, start_with: [{}]}",
                "{name: a, parameters: {batch_size: 64}, start_with: [{batch_size: [64]}]}",
                "{name: a, parameters: {batch_size: 64}, warm_start: {share: 0.3}}",
                "{name: a, parameters: {batch_size: 64}, warm_start: {studies: all}}",
                "{name: a, parameters: {batch_size: 64}, warm_start: {studies: [One]}}",
                "{name: a, parameters: {batch_size: 64}, warm_start: {studies: auto, share: 1.5}}",
                "{name: a, parameters: {batch_size: 64}, confirm: {top: 0}}",
                "{name: a, parameters: {batch_size: 64}, confirm: {seeds: 21}}",
                "{name: a, parameters: {batch_size: 64}, audit: 2}",
                "{name: a, parameters: {batch_size: 64}, stop_when: {}}",
                "{name: a, parameters: {batch_size: 64}, stop_when: {converged: {window: 3}}}",
                "{name: a, trainer: external, parameters: {x: 1}}",
                "{name: a, trainer: external, parameters: {x: 1}, objective: {metric: y}}",
                "{name: a, trainer: external, parameters: {X: 1}, objective: {metric: y, direction: minimize}}",
                "{name: a, trainer: external, parameters: {x: 1}, objective: {metric: y, direction: minimize}, data: {test: 0.2}}"
            })
    void refusesWhatTheReaderRefuses(String text) {
        assertThat(SCHEMA.validate(json(text))).isNotEmpty();
        assertThat(DefinitionProblemsTest.messages(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: a, parameters: {batch_size: 64}, objectives: [{metric: uar}, {metric: parameters, direction: minimize}]}",
                "{name: a, parameters: {batch_size: 64}, limits: [min_recall >= 0.4, 'inference_ms<=5e0']}",
                "{name: a, parameters: {batch_size: 64}, budget: {total_epochs: 500}}",
                "{name: a, parameters: {batch_size: 64}, start_with: [{batch_size: 64}]}",
                "{name: a, parameters: {batch_size: 64}, warm_start: {studies: auto}, confirm: {}, audit: 0.05}",
                "{name: a, parameters: {batch_size: 64}, warm_start: {studies: [one, two-2], share: 1}}",
                "{name: a, parameters: {batch_size: 64}, stop_when: {converged: {}}}",
                "{name: a, trainer: external, parameters: {x_1: {type: real, min: -1, max: 1}}, objective: {metric: y, direction: minimize}}",
                "{name: a, trainer: external, parameters: {x: {type: choice, values: [a, b]}}, objectives: [{metric: Y.z, direction: maximize}]}"
            })
    void acceptsWhatTheReaderAccepts(String text) {
        assertThat(SCHEMA.validate(json(text))).isEmpty();
        assertThat(DefinitionReader.read(text, "test", TestVocabulary.get()).source())
                .isEqualTo(text);
    }

    @Test
    void knowsTheKeysOfTheReader() {
        assertThat(keys("")).isEqualTo(DefinitionReader.KEYS);
        assertThat(keys("/$defs/objective")).isEqualTo(AimsReader.OBJECTIVE);
        assertThat(keys("/properties/warm_start")).isEqualTo(CourseReader.WARM_START);
        assertThat(keys("/properties/confirm")).isEqualTo(CourseReader.CONFIRM);
        assertThat(keys("/properties/stop_when")).isEqualTo(CourseReader.STOP_WHEN);
        assertThat(keys("/properties/stop_when/properties/converged")).isEqualTo(CourseReader.CONVERGED);
        assertThat(keys("/properties/data")).isEqualTo(DataReader.KEYS);
        assertThat(keys("/properties/budget")).isEqualTo(SettingsReader.BUDGET);
        ParameterReader.TYPES.forEach((type, keys) -> {
            Set<String> all = new HashSet<>(keys);
            all.addAll(Set.of("type", "when"));
            assertThat(keys("/$defs/" + type)).as(type).isEqualTo(all);
        });
    }

    @Test
    void knowsTheWordsOfTheVocabulary() {
        Vocabulary vocabulary = TestVocabulary.get();

        assertThat(keys("/properties/parameters"))
                .isEqualTo(vocabulary.parameters().keySet());
        assertThat(words("/$defs/name/enum")).isEqualTo(vocabulary.parameters().keySet());
        assertThat(words("/$defs/metric/enum")).isEqualTo(vocabulary.metrics().keySet());
        Set<String> corpora = words("/properties/data/properties/corpora/items/anyOf/0/enum");
        corpora.add("csv:");
        assertThat(corpora).isEqualTo(vocabulary.corpora());
        assertThat(words("/properties/data/properties/protocol/enum")).isEqualTo(vocabulary.protocols());
    }

    private static Set<String> keys(String pointer) {
        Set<String> keys = new TreeSet<>();
        TREE.at(pointer + "/properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Set<String> words(String pointer) {
        Set<String> words = new TreeSet<>();
        TREE.at(pointer).forEach(word -> words.add(word.asText()));
        return words;
    }

    private static JsonNode tree() {
        try {
            return JSON.readTree(Files.readString(Path.of("search-spaces/search-space.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the reader's own idea of numbers; YAML libraries of version 1.1 take 1e-4 for a text. */
    private static JsonNode json(String yaml) {
        return json(YamlText.parse(yaml, new Problems()).orElseThrow());
    }

    private static JsonNode json(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JSON.createObjectNode();
            mapping.getValue()
                    .forEach(entry ->
                            object.set(((ScalarNode) entry.getKeyNode()).getValue(), json(entry.getValueNode())));
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.createArrayNode();
            sequence.getValue().forEach(element -> array.add(json(element)));
            return array;
        }
        return JSON.valueToTree(Map.of("value", Scalars.parse(node).orElse(""))).get("value");
    }
}
