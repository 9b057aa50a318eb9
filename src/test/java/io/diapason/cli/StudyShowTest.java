package io.diapason.cli;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the command says of a study that the service really keeps. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class StudyShowTest {
    @RegisterExtension
    private final Terminal terminal = new Terminal();

    @SuppressWarnings("NullAway.Init") // filled by Quarkus
    @TestHTTPResource("/")
    URI service;

    @Test
    void saysHowTrialsFailedAndHowGoodTheForecastWas() {
        stopWhatOtherTestsLeft();
        String name = TestSearches.freshName();
        given().contentType("application/yaml")
                .body(TestSearches.yaml(name, 2, 2).getBytes(UTF_8))
                .post("/api/studies")
                .then()
                .statusCode(201);
        tell(claim(), "finish", "{'kind': 'FAILED', 'failure': 'OUT_OF_MEMORY', 'reason': 'Java heap space'}");
        long trial = claim();
        tell(trial, "heartbeat", "{'forecast': {'epochSeconds': 4.1}}");
        assertThat(show(name)).contains("forecast trial 2: epoch 4.1 s foretold");
        tell(trial, "epochs", "{'epoch': 1, 'metrics': {'uar': 0.5}, 'seconds': 4.4}");
        tell(trial, "finish", "{'kind': 'COMPLETED', 'bestEpoch': 1, 'metrics': {'uar': 0.5}}");

        assertThat(show(name))
                .contains("1 completed, 1 failed (1 out of memory)")
                .contains("trial 1 failed, out of memory: Java heap space")
                .contains("forecast trial 2: epoch 4.1 s foretold, 4.4 s measured (+7 %)");
    }

    @Test
    void saysWhichParametersMatteredOnceThereAreTrialsEnough() {
        stopWhatOtherTestsLeft();
        String name = TestSearches.freshName();
        given().contentType("application/yaml")
                .body(TestSearches.yaml(name, 20, 2).getBytes(UTF_8))
                .post("/api/studies")
                .then()
                .statusCode(201);
        assertThat(ran("study", "importance", name))
                .contains("0 trials compared")
                .contains("nothing to tell yet: at least 10 trials must be comparable, but 0 are");
        for (int trial = 1; trial <= 20; trial++) {
            String body = "{'kind': 'COMPLETED', 'bestEpoch': 1, 'metrics': {'uar': " + 0.04 * trial + "}}";
            tell(claim(), "finish", body);
        }

        assertThat(ran("study", "importance", name))
                .contains(name + " · uar, maximize · 20 trials compared, 0 left out · seed 7")
                .contains("lstm_1_units")
                .contains("together, beyond what each has alone: lstm_1_units and dense_units")
                .contains("the darker the better");
        assertThat(ran("study", "importance", name, "--json").lines().reduce((one, last) -> last))
                .hasValueSatisfying(line -> assertThat(line).contains("\"verdict\":\"TOLD\""));
    }

    /** A claim would find it. */
    private static void stopWhatOtherTestsLeft() {
        for (Map<String, Object> study : given().get("/api/studies").jsonPath().<Map<String, Object>>getList("$")) {
            if (!List.of("COMPLETED", "STOPPED", "FAILED").contains(study.get("state"))) {
                given().post("/api/studies/" + study.get("id") + "/stop").then().statusCode(200);
            }
        }
    }

    private String show(String study) {
        return ran("study", "show", study);
    }

    /** Standard output of all commands so far. */
    private String ran(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--url", service.toString()));
        int code = Main.commandLine().execute(arguments.toArray(String[]::new));
        assertThat(code).as(terminal.err()).isZero();
        return terminal.out();
    }

    private static long claim() {
        return given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .contentType("application/json")
                .body("{\"worker\": \"tester\"}")
                .post("/api/worker/claim")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("trial");
    }

    private static void tell(long trial, String what, String body) {
        int status = given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/api/worker/trials/" + trial + "/attempts/1/" + what)
                .statusCode();
        assertThat(status).isIn(200, 204);
    }
}
