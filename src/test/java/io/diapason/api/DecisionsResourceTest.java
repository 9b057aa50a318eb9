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
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pauses, decisions and their verification over HTTP, as any program would speak. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class DecisionsResourceTest {
    private final String name = TestSearches.freshName() + "-decisions";

    @Test
    void aPausedTrialIsShownAndEveryDecisionIsMadeAgain() {
        submit();
        Map<String, Object> first = claim();
        assertThat(first).containsEntry("awaitVerdict", true).containsEntry("resumeAfter", 0);
        report(first, 1, 0.5, "PAUSE");
        finish(first, "{\"kind\": \"PAUSED\"}", 204);
        Map<String, Object> second = claim();
        finish(second, "{\"kind\": \"PAUSED\"}", 400);
        report(second, 1, 0.1, "PAUSE");
        finish(second, "{\"kind\": \"PAUSED\"}", 204);
        Map<String, Object> again = claim();
        assertThat(again)
                .containsEntry("trial", first.get("trial"))
                .containsEntry("attempt", 2)
                .containsEntry("resumeAfter", 1);

        given().get("/api/studies/" + name)
                .then()
                .body("trials.paused", equalTo(1))
                .body("trials.running", equalTo(1))
                .body("trials.notStarted", equalTo(7))
                .body("budget.totalEpochs", equalTo(40))
                .body("epochsSpent", equalTo(2));
        given().get("/api/studies/" + name + "/trials?state=PAUSED").then().body("total", equalTo(1));
        given().get("/api/studies/" + name + "/decisions?size=3")
                .then()
                .body("total", equalTo(5))
                .body("items", hasSize(3))
                .body("items.kind", equalTo(List.of("BEGIN", "PAUSE", "BEGIN")))
                .body("items[0].algorithm", equalTo("random"))
                .body("items[1].algorithm", equalTo("asha"))
                .body("items[1].configuration", nullValue());
        given().get("/api/studies/" + name + "/verification")
                .then()
                .statusCode(200)
                .body("decisions", equalTo(5))
                .body("differing", equalTo(0))
                .body("first", nullValue());
        given().get("/api/studies/nobody/verification")
                .then()
                .statusCode(404)
                .body("detail", containsString("there is no study nobody"));
        given().post("/api/studies/" + name + "/stop").then().statusCode(200);
    }

    private void submit() {
        String yaml = TestSearches.yaml(name, 9, 8).replace("trials: 9", "trials: 9, total_epochs: 40")
                + "sampler: random\nstopping: {name: asha, min_epochs: 1, eta: 2}\n";
        Call.submit(yaml).statusCode(201);
    }

    private Map<String, Object> claim() {
        return worker().body(Map.of("worker", "w", "study", name))
                .post("/api/worker/claim")
                .then()
                .statusCode(200)
                .extract()
                .as(new TypeRef<>() {});
    }

    private static void report(Map<String, Object> work, int epoch, double uar, String verdict) {
        worker().body(Map.of("epoch", epoch, "metrics", Map.of("uar", uar), "seconds", 1))
                .post(path(work) + "epochs")
                .then()
                .statusCode(200)
                .body("verdict", equalTo(verdict));
    }

    private static void finish(Map<String, Object> work, String outcome, int status) {
        worker().body(outcome).post(path(work) + "finish").then().statusCode(status);
    }

    private static String path(Map<String, Object> work) {
        return "/api/worker/trials/" + work.get("trial") + "/attempts/" + work.get("attempt") + "/";
    }

    private static RequestSpecification worker() {
        return Call.worker();
    }
}
