package io.diapason.search.space;

import static io.diapason.search.space.DefinitionProblemsTest.messages;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HostileTextTest {
    @Test
    void billionLaughs() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
        }

        List<String> messages = Assertions.assertTimeout(Duration.ofSeconds(5), () -> messages(bomb.toString()));

        assertThat(messages).containsExactly("definition: must not repeat collections by alias (*name)");
    }

    @Test
    void fiftyMegabytes() {
        String text = "name: a\n# " + "x".repeat(50_000_000);

        List<String> messages = Assertions.assertTimeout(Duration.ofSeconds(5), () -> messages(text));

        assertThat(messages)
                .containsExactly(
                        "definition: must be at most 1,048,576 characters (1 MiB), but is 50000010 characters");
    }

    @Test
    void deepNesting() {
        assertThat(messages("a: " + "[".repeat(100_000) + "]".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("definition: must be valid YAML or JSON");
        assertThat(messages("[".repeat(500_000))).hasSize(1);
    }

    @Test
    void aliasOfItself() {
        assertThat(messages("&a {name: a, parameters: *a}")).hasSize(1);
    }

    @Test
    void tagsConstructNothing() {
        assertThat(
                        messages(
                                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://localhost\"]]]]"))
                .singleElement()
                .asString()
                .contains("tag is not allowed");
    }

    @Test
    void brokenSyntaxNamesItsPlace() {
        assertThat(messages("name: a\nparameters: {batch_size: [1, 2}\n"))
                .singleElement()
                .asString()
                .startsWith("2:31 definition: must be valid YAML or JSON");
        assertThat(messages("name: a\n\tparameters: 3"))
                .singleElement()
                .asString()
                .startsWith("2:1 definition: must be valid YAML");
        assertThat(messages("name: a\nb: \u0000"))
                .singleElement()
                .asString()
                .isEqualTo("2:0 definition: must not contain control characters, but is U+0000");
        assertThat(messages("name: a\n---\nname: b")).singleElement().asString().startsWith("2:1 definition");
    }

    @Test
    void emptyText() {
        assertThat(messages("")).containsExactly("definition: must not be empty");
        assertThat(messages("# only a comment\n")).containsExactly("definition: must not be empty");
    }

    @Test
    void manyProblemsAreReportedUpToAHundred() {
        StringBuilder text = new StringBuilder("name: a\nparameters: {batch_size: 1}\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("key").append(i).append(": ").append("v".repeat(100)).append('\n');
        }

        assertThat(messages(text.toString())).hasSize(100).allSatisfy(message -> assertThat(message)
                .hasSizeLessThan(200));
    }

    @Test
    void entangledConstraintsAreGivenUpOnNotWaitedFor() {
        StringBuilder text = new StringBuilder("name: a\nparameters:\n");
        String[] names = {
            "lstm_1_units", "lstm_2_units", "lstm_3_units", "dense_units", "batch_size", "patience", "n_mfcc", "n_mels"
        };
        for (String name : names) {
            text.append("  ").append(name).append(": {type: integer, min: 8, max: 128}\n");
        }
        text.append("constraints:\n");
        for (int i = 0; i < 20; i++) {
            text.append("  - ")
                    .append(String.join(" * (1 + " + i + ") + ", names))
                    .append(" < 100000\n");
        }

        SearchDefinition definition = Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> DefinitionReader.read(text.toString(), "test.yaml", TestVocabulary.get()));

        assertThat(definition.space().constraints()).hasSize(20);
    }
}
