package io.diapason.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.Shared;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command, from outside: search, ranked table, model, and a recording classified with it. */
class MainJobIT {
    private static final String TINY = "src/test/resources/spaces/tiny.yaml";

    @TempDir
    Path data;

    @Test
    void searchEndsWithAModelThatClassifiesARecording() throws Exception {
        Launcher diapason = new Launcher(data);

        Launcher.Result search = diapason.run("search", TINY, "--json", "--workers", "2");

        assertThat(search.exit()).as("%s%n%s", search.out(), search.err()).isZero();
        JsonNode result = search.lastLine();
        assertThat(result.at("/trials/completed").asInt()).isEqualTo(6);
        assertThat(result.at("/trials/failed").asInt()).isZero();
        assertThat(result.at("/best/value").asDouble()).isBetween(0.0, 1.0);
        assertThat(result.at("/best/configuration/lstm_1_units").asInt()).isIn(8, 12);
        Path model = Path.of(result.get("model").asText());
        assertThat(model).isRegularFile();
        assertThat(search.out()).contains("synthetic");
        assertThat(Processes.mentioning(data)).as("processes left behind").isEmpty();

        classify(diapason, model);
    }

    private void classify(Launcher diapason, Path model) throws Exception {
        Path clip = Shared.corpora().resolve("RAVDESS/Actor_01/03-01-05-02-01-01-01.flac");

        Launcher.Result predict = diapason.run("predict", model.toString(), clip.toString(), "--json");

        assertThat(predict.exit()).as(predict.err()).isZero();
        JsonNode answer = predict.lastLine();
        assertThat(answer.get("probabilities").size()).isEqualTo(8);
        double sum = 0;
        for (JsonNode probability : answer.get("probabilities")) {
            sum += probability.asDouble();
        }
        assertThat(sum).isBetween(0.999, 1.001);
        assertThat(answer.get("confidence").asDouble())
                .isEqualTo(answer.at("/probabilities/" + answer.get("emotion").asText())
                        .asDouble());
    }

    @Test
    void aWrongDefinitionStartsNothing() throws Exception {
        Path wrong = Files.writeString(data.resolve("wrong.yaml"), "name: wrong\nparameters:\n  lstm_1_unit: 64\n");
        Launcher diapason = new Launcher(data);

        Launcher.Result search = diapason.run("search", wrong.toString());

        assertThat(search.exit()).isEqualTo(2);
        assertThat(search.err() + search.out())
                .contains("wrong.yaml")
                .contains("3:")
                .contains("lstm_1_unit");
        assertThat(data.resolve("postgres")).doesNotExist();
    }
}
