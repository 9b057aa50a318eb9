package io.diapason.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ImportanceResourceTest {
    @AfterEach
    void stopWhatIsLeft() {
        Call.stopAll();
    }

    @Test
    void tellsWhichParameterMatteredAndGoesWithTheStudy() {
        String study = submitted(40);
        carryOut(30);

        importance(study)
                .body("metric", equalTo("uar"))
                .body("direction", equalTo("maximize"))
                .body("verdict", equalTo("TOLD"))
                .body("basis.trials", equalTo(30))
                .body("basis.early", equalTo(0))
                .body("basis.leftOut", equalTo(0))
                .body("basis.seed", equalTo(7))
                .body("basis.best", containsString("PED-ANOVA"))
                .body("parameters.name", contains("lstm_1_units", "dense_units"))
                .body("parameters.clear", contains(true, false))
                .body("parameters[0].trials", equalTo(30))
                .body("parameters[0].dependence", hasSize(17))
                .body("parameters[0].dependence[0].value", equalTo(1))
                .body("parameters[0].dependence[16].value", equalTo(50))
                .body("interaction.objective", hasSize(17))
                .body("interaction.firstValues", hasItem(50))
                .body("remarks", empty());

        carryOut(1);
        importance(study).body("basis.trials", equalTo(31));
    }

    @Test
    void saysWhenThereIsNothingToTell() {
        String study = submitted(12);
        importance(study).body("verdict", equalTo("TOO_FEW")).body("basis.trials", equalTo(0));
        carryOut(9);
        importance(study)
                .body("verdict", equalTo("TOO_FEW"))
                .body("basis.trials", equalTo(9))
                .body("parameters", empty())
                .body("interaction", nullValue())
                .body(
                        "remarks",
                        containsInAnyOrder("nothing to tell yet: at least 10 trials must be comparable, but 9 are"));
    }

    @Test
    void knowsNoImportanceOfAStudyThatIsNotThere() {
        given().get("/api/studies/no-such-study/importance")
                .then()
                .statusCode(404)
                .contentType(Call.PROBLEM)
                .body("detail", containsString("no-such-study"));
    }

    private static ValidatableResponse importance(String study) {
        return given().get("/api/studies/" + study + "/importance").then().statusCode(200);
    }

    /** Trials whose score follows from one of the two parameters. */
    private static void carryOut(int trials) {
        for (int i = 0; i < trials; i++) {
            JsonPath assignment = Call.claim().statusCode(200).extract().jsonPath();
            Call.finish(assignment.getLong("trial"), assignment.getInt("configuration.lstm_1_units") / 50.0)
                    .statusCode(204);
        }
    }

    private static String submitted(int trials) {
        String name = TestSearches.freshName();
        Call.submit(TestSearches.yaml(name, trials, 5)).statusCode(201);
        return name;
    }
}
