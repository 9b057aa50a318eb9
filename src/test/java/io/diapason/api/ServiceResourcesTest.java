package io.diapason.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ServiceResourcesTest {
    @Inject
    Settings settings;

    @Test
    void tellsItsVersionAndPlace() throws IOException {
        given().get("/api/version")
                .then()
                .statusCode(200)
                .body("version", notNullValue())
                .body("workers", equalTo(0));
        Path file = settings.data().resolve("service.json");
        assertThat(file)
                .content()
                .contains(
                        "\"url\":\"http://127.0.0.1:",
                        "\"pid\":" + ProcessHandle.current().pid());
        assertThat(Files.exists(settings.data().resolve("service.json.new"))).isFalse();
    }

    @Test
    void describesItself() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/studies'.post.summary", equalTo("Submit a search"))
                .body("components.securitySchemes.token.scheme", equalTo("bearer"));
        given().get("/q/swagger-ui/").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void refusesForeignHostsAndPages() {
        given().header("Host", "evil.example:8440")
                .get("/api/studies")
                .then()
                .statusCode(403)
                .contentType(Call.PROBLEM)
                .body("detail", containsString("evil.example"));
        given().header("Origin", "http://evil.example")
                .post("/api/studies/1/stop")
                .then()
                .statusCode(403);
    }

    @Test
    void keepsTheRightTokenInACookie() {
        given().contentType("application/json")
                .body(Map.of("token", PostgresResource.TOKEN))
                .post("/api/session")
                .then()
                .statusCode(204)
                .header("Set-Cookie", containsString("diapason-token=" + PostgresResource.TOKEN))
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Strict"));
        given().contentType("application/json")
                .body("{\"token\":\"no\"}")
                .post("/api/session")
                .then()
                .statusCode(401);
    }

    @Test
    void listsShippedSearchSpacesWithTheirText() {
        given().get("/api/search-spaces").then().statusCode(200).body("file", hasItem("quickstart.yaml"));
        given().get("/api/search-spaces/quickstart.yaml").then().statusCode(200).body(containsString("parameters:"));
        given().get("/api/search-spaces/none").then().statusCode(404).body("detail", containsString("quickstart.yaml"));
    }

    @Test
    void checksADefinitionWithoutStoringIt() {
        String yaml = TestSearches.yaml("only-checked", 3, 5);
        check(yaml)
                .body("valid", equalTo(true))
                .body("summary.configurations", equalTo("2500"))
                .body("summary.parameters[0].type", equalTo("integer"))
                .body("summary.parameters[0].values", equalTo("1 to 50"));
        check(yaml.replace("epochs: 5", "epochs: many"))
                .body("valid", equalTo(false))
                .body("problems[0].line", equalTo(5))
                .body("problems[0].path", equalTo("budget.epochs"));
        check("").body("valid", equalTo(false));
        given().get("/api/studies/only-checked").then().statusCode(404);
    }

    private static ValidatableResponse check(String yaml) {
        return given().contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/api/search-spaces/check")
                .then()
                .statusCode(200);
    }
}
