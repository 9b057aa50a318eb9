package io.diapason.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Accounts and replays of a study over HTTP: four trials of four epochs, none stopped. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AccountsResourceTest {
    private final String name = TestSearches.freshName() + "-accounts";

    @Test
    void tellsWhatWasSavedAndWhatAnotherRuleWouldHaveDone() {
        submit("");
        for (double uar : List.of(0.4, 0.3, 0.2, 0.1)) {
            train(uar);
        }

        given().get("/api/studies/" + name + "/accounts")
                .then()
                .statusCode(200)
                .body("epochs.spent", equalTo(16))
                .body("epochs.full", equalTo(16))
                .body("falseStops", nullValue());
        given().queryParam("rule", "{name: threshold, lower: 0.25, warmup_epochs: 1}")
                .get("/api/studies/" + name + "/replay")
                .then()
                .statusCode(200)
                .body("actual.epochs", equalTo(16))
                .body("actual.best", equalTo(0.4f))
                .body("replayed.best", equalTo(0.4f))
                .body("stopped", equalTo(List.of(3, 4)))
                .body("unknown", anEmptyMap());
    }

    @Test
    void saysWhatIsNotKnown() {
        submit("stopping: {name: threshold, lower: 0.25, warmup_epochs: 1}\n");
        train(0.4);
        train(0.1);

        given().queryParam("rule", "none")
                .get("/api/studies/" + name + "/replay")
                .then()
                .statusCode(200)
                .body("stopped", equalTo(List.of()))
                .body("unknown.2", equalTo(3))
                .body("epochsUnknown", equalTo(2));
        given().post("/api/studies/" + name + "/stop").then().statusCode(200);
    }

    @Test
    void aRuleThatIsNoneIsNamed() {
        submit("");
        given().queryParam("rule", "halving")
                .get("/api/studies/" + name + "/replay")
                .then()
                .statusCode(400)
                .body("toString()", containsString("halving"));
        given().queryParam("workers", "0")
                .get("/api/studies/" + name + "/replay")
                .then()
                .statusCode(400);
        given().get("/api/studies/nobody/accounts").then().statusCode(404);
        given().post("/api/studies/" + name + "/stop").then().statusCode(200);
    }

    private void submit(String more) {
        Call.submit(TestSearches.yaml(name, 4, 4) + more).statusCode(201);
    }

    private void train(double uar) {
        Map<String, Object> work = worker().body(Map.of("worker", "accounts", "study", name))
                .post("/api/worker/claim")
                .then()
                .statusCode(200)
                .extract()
                .body()
                .as(new io.restassured.common.mapper.TypeRef<>() {});
        String path = "/api/worker/trials/" + work.get("trial") + "/attempts/" + work.get("attempt");
        String verdict = "CONTINUE";
        int epoch = 0;
        while (epoch < 4 && verdict.equals("CONTINUE")) {
            verdict = worker().body(Map.of("epoch", ++epoch, "metrics", Map.of("uar", uar), "seconds", 0.1))
                    .post(path + "/epochs")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("verdict");
        }
        worker().body(Map.of(
                        "kind", verdict.equals("STOP") ? "STOPPED" : "COMPLETED",
                        "bestEpoch", 1,
                        "metrics", Map.of("uar", uar),
                        "labels", List.of(),
                        "confusion", List.of(),
                        "facts", Map.of()))
                .post(path + "/finish")
                .then()
                .statusCode(204);
    }

    private static RequestSpecification worker() {
        return given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .contentType(ContentType.JSON);
    }
}
