package io.diapason.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Studies whose trials a program that is not ours carries out. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ExternalStudyTest {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // filled by Quarkus
    URI service;

    @AfterEach
    void stopWhatIsLeft() {
        Call.stopAll();
    }

    @Test
    void onlyWhoNamesTheStudyGetsItsTrials() {
        String name = submitted(2);
        String other = submitted(2);

        Call.claim().statusCode(204);
        claim(name).statusCode(200).body("studyName", equalTo(name)).body("configuration.x", equalTo(0.5f));
        String id = given().get("/api/studies/" + other).jsonPath().getString("id");
        claim(id).statusCode(200).body("studyName", equalTo(other));
    }

    @Test
    void namedStudyOfOurOwnTrainerIsServedToo() {
        String name = TestSearches.freshName();
        Call.submit(TestSearches.yaml(name, 1, 3)).statusCode(201).body("trainer", equalTo("built-in"));

        claim(name).statusCode(200).body("studyName", equalTo(name));
    }

    @Test
    void reportsOfAnyMetricAreEnoughToFinish() {
        String name = submitted(1);
        long trial = claim(name).extract().jsonPath().getLong("trial");
        report(trial, "{'epoch': 1, 'metrics': {'seconds-per-lap': 70.5}}").body("verdict", equalTo("CONTINUE"));
        report(trial, "{'epoch': 2, 'metrics': {'seconds-per-lap': 61.25, 'fuel': 3}}");
        report(trial, "{'epoch': 3, 'metrics': {'fuel': 2}}");
        finish(trial, "{'kind': 'COMPLETED'}").statusCode(204);

        given().get("/api/trials/" + trial)
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("value", equalTo(61.25f))
                .body("bestEpoch", equalTo(2))
                .body("metrics", equalTo(Map.of("seconds-per-lap", 61.25f, "fuel", 3.0f)))
                .body("protocol", nullValue())
                .body("curve", hasSize(3));
        given().get("/api/studies/" + name)
                .then()
                .body("trainer", equalTo("external"))
                .body("data", nullValue())
                .body("synthetic", equalTo(false))
                .body("objective.direction", equalTo("minimize"))
                .body("best.value", equalTo(61.25f));
    }

    @Test
    void withoutAnyValueATrialCannotComplete() {
        String name = submitted(1);
        long trial = claim(name).extract().jsonPath().getLong("trial");

        finish(trial, "{'kind': 'COMPLETED'}")
                .statusCode(400)
                .body("detail", containsString("metrics must hold the objective seconds-per-lap"));
        finish(trial, "{'kind': 'FAILED', 'failure': 'DIVERGED', 'reason': 'off the track'}")
                .statusCode(204);
    }

    @Test
    void tellsAtOnceThatThereWillBeNothingMore() {
        String name = submitted(1);
        long trial = claim(name).extract().jsonPath().getLong("trial");
        report(trial, "{'epoch': 1, 'metrics': {'seconds-per-lap': 70}}");
        finish(trial, "{'kind': 'COMPLETED'}").statusCode(204);

        claim(name)
                .statusCode(410)
                .contentType(Call.PROBLEM)
                .body("detail", equalTo("study " + name + " has ended (COMPLETED): there is nothing left to do"));
        claim("no-such-study").statusCode(404).contentType(Call.PROBLEM);
        claim(" ").statusCode(400).body("detail", containsString("study must be the name or id of a study"));
    }

    @Test
    void isRefusedWhereItNamesData() {
        Call.submit(yaml(TestSearches.freshName(), 1) + "data: {corpora: [synthetic]}\n")
                .statusCode(400)
                .body("problems[0].path", equalTo("data"));
    }

    @Test
    @Timeout(600) // some 700 calls
    void exampleInPythonFindsTheBottomOfTheValley() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "python3",
                        "-I",
                        "search-spaces/external_example.py",
                        service.toString().replaceAll("/$", ""))
                .redirectErrorStream(true);
        builder.environment().put("DIAPASON_TOKEN", PostgresResource.TOKEN);
        Process process =
                builder.directory(Path.of("").toAbsolutePath().toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        Matcher best = Pattern.compile("best of (external-\\d+): loss (\\S+), trial \\d+, .*learning_rate.*\\s*")
                .matcher(said);
        assertThat(best.matches()).as(said).isTrue();
        assertThat(Double.parseDouble(best.group(2))).isLessThan(1); // it starts at 24.2
        Map<String, Object> study =
                given().get("/api/studies/" + best.group(1)).jsonPath().getMap("$");
        assertThat(study).containsEntry("state", "COMPLETED").containsEntry("trainer", "external");
        assertThat(study.get("trials"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .hasEntrySatisfying(
                        "completed", count -> assertThat((Integer) count).isPositive())
                .hasEntrySatisfying(
                        "stopped", count -> assertThat((Integer) count).isPositive());
        assertThat(study).containsEntry("epochsDone", 300).containsEntry("epochsSpent", 300);
        List<Map<String, Object>> all = given().get("/api/studies/" + best.group(1) + "/trials?sort=number&size=100")
                .jsonPath()
                .getList("items");
        assertThat(all).as("some paused and went on").anyMatch(trial -> !Integer.valueOf(1)
                .equals(trial.get("attempt")));
        assertThat(all.get(0).get("configuration")).asString().contains("learning_rate=0.001", "momentum=0.9");
    }

    private static String submitted(int trials) {
        String name = TestSearches.freshName();
        Call.submit(yaml(name, trials)).statusCode(201);
        return name;
    }

    private static String yaml(String name, int trials) {
        return """
                name: %s
                trainer: external
                objective: {metric: seconds-per-lap, direction: minimize}
                budget: {trials: %d, epochs: 5}
                parameters:
                  x: {type: real, min: 0.5, max: 0.6, step: 0.1}
                  kind: {type: choice, values: [a, b]}
                constraints: ["x < 0.55"]
                """
                .formatted(name, trials);
    }

    private static ValidatableResponse claim(String study) {
        Map<String, Object> body = new HashMap<>();
        body.put("worker", "mine");
        body.put("study", study);
        return Call.worker().body(body).post("/api/worker/claim").then();
    }

    private static ValidatableResponse report(long trial, String body) {
        return told(trial, "epochs", body).statusCode(200);
    }

    private static ValidatableResponse finish(long trial, String body) {
        return told(trial, "finish", body);
    }

    private static ValidatableResponse told(long trial, String what, String body) {
        return Call.worker()
                .body(body.replace('\'', '"'))
                .post(Call.attempt(trial, 1) + what)
                .then();
    }
}
