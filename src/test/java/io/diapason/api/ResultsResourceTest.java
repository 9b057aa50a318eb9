package io.diapason.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ResultsResourceTest {
    @AfterEach
    void stopWhatIsLeft() {
        Call.stopAll();
    }

    @Test
    void sortsFiltersAndPagesTrials() {
        String study = "/api/studies/" + submitted(4);
        long trial = claimed();
        Call.epoch(trial, 1, 0.3).statusCode(200).body("verdict", equalTo("CONTINUE"));
        Call.finish(trial, 0.3).statusCode(204);
        Call.finish(claimed(), 0.7).statusCode(204);
        Call.finish(claimed(), 0.5).statusCode(204);
        claimed();

        given().get(study + "/trials?state=completed&sort=-value&size=2")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.number", contains(2, 3))
                .body("items.rank", contains(1, 2))
                .body("items[0].configuration.keySet()", contains("lstm_1_units", "dense_units"));
        given().get(study + "/trials?state=COMPLETED&sort=-value&size=2&page=1")
                .then()
                .body("items.number", contains(1));
        List<Integer> units =
                given().get(study + "/trials?sort=-param:lstm_1_units").path("items.configuration.lstm_1_units");
        List<Integer> sorted = new ArrayList<>(units);
        sorted.sort(Collections.reverseOrder());
        assertThat(units).hasSize(4).isEqualTo(sorted);
        given().get(study)
                .then()
                .body("trials.completed", equalTo(3))
                .body("trials.running", equalTo(1))
                .body("best.number", equalTo(2))
                .body("epochsDone", equalTo(1));
    }

    @Test
    void saysWhichSortKeysAndStatesThereAre() {
        String study = "/api/studies/" + submitted(1);
        given().get(study + "/trials?sort=colour")
                .then()
                .statusCode(400)
                .contentType(Call.PROBLEM)
                .body("detail", containsString("number, value, seconds, epoch, state or param:NAME"));
        given().get(study + "/trials?state=asleep")
                .then()
                .statusCode(400)
                .body("detail", containsString("WAITING, RUNNING"));
        given().get(study + "/trials?size=100000").then().statusCode(400).body("detail", containsString("1 to 1000"));
        given().get(study + "/trials?page=minus").then().statusCode(400);
    }

    @Test
    void drawsCurvesAndProgress() {
        String study = "/api/studies/" + submitted(2);
        long trial = claimed();
        Call.epoch(trial, 1, 0.2);
        Call.epoch(trial, 2, 0.4);
        Call.epoch(trial, 2, 0.45); // told again: replaces
        given().get(study + "/curves")
                .then()
                .body("metric", equalTo("uar"))
                .body("curves", hasSize(1))
                .body("curves[0].points[1][0]", equalTo(2))
                .body("curves[0].points[1][1]", equalTo(0.45f));
        given().get(study + "/curves?metric=loss").then().body("curves[0].points", hasSize(2));
        Call.finish(trial, 0.4);
        Call.finish(claimed(), 0.3);
        given().get(study + "/progress")
                .then()
                .body("points.value", contains(0.4f, 0.3f))
                .body("points.best", contains(0.4f, 0.4f));
    }

    @Test
    void showsATrialInDetail() {
        submitted(1);
        long trial = claimed();
        Call.epoch(trial, 1, 0.2);
        Call.finish(trial, 0.2);
        given().get("/api/trials/" + trial)
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("value", equalTo(0.2f))
                .body("$", hasKey("trace"))
                .body("labels", contains("angry", "calm"))
                .body("confusion[0]", contains(3, 1))
                .body("curve[0].epoch", equalTo(1))
                .body("attempts[0].worker", equalTo("tester"))
                .body("attempts[0].state", equalTo("COMPLETED"))
                .body("facts.parameters", equalTo(1_000))
                .body("rank", equalTo(1));
    }

    @Test
    void countsTheExtractionsOfAStudyAndMarksTransductiveScores() {
        String study = "/api/studies/" + submitted(2);
        Map<String, Object> outcome = new HashMap<>(Call.outcome(0.6));
        outcome.put("features", Map.of("extracted", 1_440, "reused", 20));
        outcome.put("facts", Map.of("transductive", true));
        Call.worker()
                .body(outcome)
                .post(Call.attempt(claimed(), 1) + "finish")
                .then()
                .statusCode(204);
        long second = claimed();
        Call.worker()
                .body(Examples.HEARTBEAT)
                .post(Call.attempt(second, 1) + "heartbeat")
                .then()
                .statusCode(200);

        given().get(study)
                .then()
                .body("features.extracted", equalTo(1_760))
                .body("features.reused", equalTo(20))
                .body("best.transductive", equalTo(true));
        given().get("/api/studies").then().body("find { it.features.extracted == 1760 }.features.reused", equalTo(20));
        given().get(study + "/trials")
                .then()
                .body("items.transductive", contains(true, false))
                .body("items[0].loading", nullValue())
                .body("items[1].loading.stage", equalTo("features"));
        Call.finish(second, 0.3).statusCode(204);
        given().get("/api/trials/" + second)
                .then()
                .body("loading", nullValue())
                .body("transductive", equalTo(false))
                .body("attempts[0].features.extracted", equalTo(320));
    }

    @Test
    void passesModelsThroughUnchanged() {
        String name = submitted(2);
        byte[] large = new byte[3_500_000];
        new Random(1).nextBytes(large);
        given().get("/api/studies/" + name + "/best-model")
                .then()
                .statusCode(404)
                .contentType(Call.PROBLEM);
        long best = Call.carryOut(0.9, large);
        Call.carryOut(0.1, new byte[] {1, 2, 3});
        byte[] downloaded = given().get("/api/studies/" + name + "/best-model")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", equalTo("attachment; filename=\"" + name + "-trial1.zip\""))
                .header("Content-Length", equalTo("3500000"))
                .extract()
                .asByteArray();
        assertThat(downloaded).isEqualTo(large);
        given().get("/api/trials/" + best).then().body("hasModel", equalTo(true));
    }

    @Test
    void keepsTheModelsOfTheTenBest() {
        submitted(12);
        List<Long> trials = new ArrayList<>();
        for (int n = 1; n <= 12; n++) {
            trials.add(Call.carryOut(0.01 * n, ("model " + n).getBytes(StandardCharsets.UTF_8)));
        }
        given().get("/api/trials/" + trials.get(1) + "/model")
                .then()
                .statusCode(404)
                .body("detail", containsString("10 best completed trials"));
        given().get("/api/trials/" + trials.get(2) + "/model")
                .then()
                .statusCode(200)
                .body(equalTo("model 3"));
    }

    private static String submitted(int trials) {
        String name = TestSearches.freshName();
        Call.submit(TestSearches.yaml(name, trials, 5)).statusCode(201);
        return name;
    }

    private static long claimed() {
        return Call.claim().statusCode(200).extract().jsonPath().getLong("trial");
    }
}
