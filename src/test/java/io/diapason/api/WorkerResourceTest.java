package io.diapason.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class WorkerResourceTest {
    @AfterEach
    void stopWhatIsLeft() {
        Call.stopAll();
    }

    @Test
    void asksForTheToken() {
        given().contentType("application/json")
                .body(Map.of("worker", "w"))
                .post("/api/worker/claim")
                .then()
                .statusCode(401)
                .contentType(Call.PROBLEM)
                .header("WWW-Authenticate", containsString("Bearer"));
        given().contentType("application/json")
                .header("Authorization", "Bearer wrong")
                .body(Map.of("worker", "w"))
                .post("/api/worker/claim")
                .then()
                .statusCode(401);
    }

    @Test
    void answersNothingToDo() {
        Call.claim().statusCode(204);
    }

    @Test
    void givesAWorkerAllItNeeds() {
        String name = submitted(1, 7);
        Call.claim()
                .statusCode(200)
                .body("studyName", equalTo(name))
                .body("number", equalTo(1))
                .body("attempt", equalTo(1))
                .body("epochs", equalTo(7))
                .body("leaseSeconds", equalTo(2))
                .body("definition", containsString("name: " + name));
    }

    @Test
    void refusesWhatIsNoLongerCurrent() {
        submitted(1, 5);
        long trial = claimed();
        Call.worker()
                .post(Call.attempt(trial, 1) + "heartbeat")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("CONTINUE"));
        Call.worker()
                .post(Call.attempt(trial, 2) + "heartbeat")
                .then()
                .statusCode(409)
                .contentType(Call.PROBLEM)
                .body("detail", containsString("attempt 2 of trial " + trial + " is no longer current"));
        byte[] model = {1, 2};
        Call.upload(trial, 2, model, Call.sha256(model)).statusCode(409);
        Call.finish(trial, 0.5).statusCode(204);
        Call.finish(trial, 0.5).statusCode(204);
        Call.upload(trial, 1, model, Call.sha256(model)).statusCode(409);
    }

    @Test
    void takesHeartbeatsWithAndWithoutNews() {
        submitted(1, 5);
        long trial = claimed();
        heartbeat(trial, "").statusCode(200).body("verdict", equalTo("CONTINUE"));
        given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .post(Call.attempt(trial, 1) + "heartbeat")
                .then()
                .statusCode(200);
        heartbeat(trial, "{}").statusCode(200);
        heartbeat(trial, "null").statusCode(200);
        heartbeat(trial, Examples.HEARTBEAT).statusCode(200);
        given().get("/api/trials/" + trial)
                .then()
                .body("attempts[0].features.extracted", equalTo(320))
                .body("loading.stage", equalTo("features"))
                .body("loading.done", equalTo(320))
                .body("loading.total", equalTo(1_440));
    }

    @Test
    void namesWhatIsWrongWithAHeartbeat() {
        submitted(1, 5);
        long trial = claimed();
        heartbeat(trial, "{\"features\": {\"extracted\": -1, \"reused\": 0}}")
                .statusCode(400)
                .contentType(Call.PROBLEM)
                .body("detail", equalTo("features.extracted must be 0 to 1000000000, but is -1"));
        heartbeat(trial, "{\"features\": {\"extracted\": 99999999999999999999}}")
                .statusCode(400);
        heartbeat(trial, "{\"loading\": {\"done\": 1, \"total\": 2}}")
                .statusCode(400)
                .body("detail", equalTo("loading.stage must be given, but is missing"));
        heartbeat(trial, "{\"features\": ").statusCode(400);
        Call.worker()
                .body(Examples.HEARTBEAT)
                .post(Call.attempt(trial, 2) + "heartbeat")
                .then()
                .statusCode(409);
    }

    @Test
    void takesTheKindOfAFailureAndAnErrorWhereNoneIsTold() {
        String name = submitted(3, 5);
        finish(claimed(), "{'kind': 'FAILED', 'reason': 'odd'}").statusCode(204);
        long exhausted = claimed();
        finish(exhausted, Examples.FAILED_OUTCOME).statusCode(204);
        given().get("/api/trials/" + exhausted)
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure", equalTo("OUT_OF_MEMORY"))
                .body("attempt", equalTo(1));
        given().get("/api/studies/" + name)
                .then()
                .body("trials.failed", equalTo(2))
                .body("trials.failures", equalTo(Map.of("ERROR", 1, "OUT_OF_MEMORY", 1)));
        long trial = claimed();
        finish(trial, "{'kind': 'FAILED', 'failure': 'BORED'}").statusCode(400).contentType(Call.PROBLEM);
        finish(trial, Examples.OUTCOME.replace("\"failure\": null", "\"failure\": \"DIVERGED\""))
                .statusCode(400)
                .body("detail", equalTo("failure must be null unless kind is FAILED, but is DIVERGED"));
        given().get("/api/trials/" + trial).then().body("failure", nullValue());
    }

    private static ValidatableResponse finish(long trial, String body) {
        return Call.worker()
                .body(body.replace('\'', '"'))
                .post(Call.attempt(trial, 1) + "finish")
                .then();
    }

    @Test
    void showsAForecastBesideWhatWasMeasured() {
        submitted(1, 5);
        long trial = claimed();
        given().get("/api/trials/" + trial).then().body("forecast", nullValue());
        heartbeat(trial, "{\"forecast\": {\"offHeapBytes\": 200, \"epochSeconds\": 0.4}}")
                .statusCode(200);
        given().get("/api/trials/" + trial)
                .then()
                .body("forecast.epochSeconds.foretold", equalTo(0.4f))
                .body("forecast.epochSeconds.measured", nullValue())
                .body("forecast.epochSeconds.errorPercent", nullValue())
                .body("forecast.heapBytes", nullValue());
        Call.epoch(trial, 1, 0.5).statusCode(200);
        Map<String, Object> outcome = new HashMap<>(Call.outcome(0.5));
        outcome.put("facts", Map.of("off_heap_bytes", 150, "heap_bytes", 99));
        Call.worker()
                .body(outcome)
                .post(Call.attempt(trial, 1) + "finish")
                .then()
                .statusCode(204);
        given().get("/api/trials/" + trial)
                .then()
                .body("forecast.epochSeconds.measured", equalTo(0.5f))
                .body("forecast.epochSeconds.errorPercent", equalTo(25.0f))
                .body("forecast.offHeapBytes.foretold", equalTo(200))
                .body("forecast.offHeapBytes.measured", equalTo(150))
                .body("forecast.offHeapBytes.errorPercent", equalTo(-25.0f))
                .body("forecast.heapBytes", nullValue());
    }

    @Test
    void namesWhatIsWrongWithAForecast() {
        submitted(1, 5);
        heartbeat(claimed(), "{\"forecast\": {\"heapBytes\": -1}}")
                .statusCode(400)
                .contentType(Call.PROBLEM)
                .body("detail", containsString("forecast.heapBytes must be 0 to 1000000000000000, but is -1"));
    }

    private static ValidatableResponse heartbeat(long trial, String body) {
        return Call.worker()
                .body(body)
                .post(Call.attempt(trial, 1) + "heartbeat")
                .then();
    }

    @Test
    void tellsWorkersOfAStoppedStudyToCancel() {
        String name = submitted(1, 5);
        long trial = claimed();
        given().post("/api/studies/" + name + "/stop").then().statusCode(200);
        Call.epoch(trial, 1, 0.5).statusCode(200).body("verdict", equalTo("CANCEL"));
    }

    @Test
    void namesWhatIsWrongWithAReport() {
        submitted(1, 5);
        long trial = claimed();
        Call.epoch(trial, 6, 0.5).statusCode(400).body("detail", equalTo("epoch must be 1 to 5, but is 6"));
        Map<String, Object> outcome = new HashMap<>(Call.outcome(0.5));
        outcome.put("metrics", Map.of("accuracy", 0.5));
        Call.worker()
                .body(outcome)
                .post(Call.attempt(trial, 1) + "finish")
                .then()
                .statusCode(400)
                .contentType(Call.PROBLEM)
                .body("detail", containsString("metrics must hold the objective uar"));
        Call.worker()
                .body("{\"epoch\": 1,")
                .post(Call.attempt(trial, 1) + "epochs")
                .then()
                .statusCode(400)
                .contentType(Call.PROBLEM);
        Call.worker()
                .body("{\"epoch\": \"one\", \"metrics\": {}}")
                .post(Call.attempt(trial, 1) + "epochs")
                .then()
                .statusCode(400)
                .contentType(Call.PROBLEM);
        Call.worker()
                .body("{\"epoch\": 1, \"metrics\": {\"uar\": \"NaN\"}}")
                .post(Call.attempt(trial, 1) + "epochs")
                .then()
                .statusCode(400);
        Call.worker()
                .body("{}")
                .post("/api/worker/claim")
                .then()
                .statusCode(400)
                .body("detail", containsString("worker"));
    }

    @Test
    void refusesAModelThatArrivedDamaged() {
        submitted(1, 5);
        long trial = claimed();
        byte[] model = "model".getBytes(StandardCharsets.UTF_8);
        Call.upload(trial, 1, model, Call.sha256(new byte[] {9}))
                .statusCode(400)
                .body("detail", containsString("must hash to"));
        Call.upload(trial, 1, model, "nonsense").statusCode(400);
        Call.finish(trial, 0.5).statusCode(204);
        given().get("/api/trials/" + trial + "/model").then().statusCode(404);
    }

    private static String submitted(int trials, int epochs) {
        String name = TestSearches.freshName();
        Call.submit(TestSearches.yaml(name, trials, epochs)).statusCode(201);
        return name;
    }

    private static long claimed() {
        return Call.claim().statusCode(200).extract().jsonPath().getLong("trial");
    }
}
