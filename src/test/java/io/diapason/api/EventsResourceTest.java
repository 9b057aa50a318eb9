package io.diapason.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class EventsResourceTest {
    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus fills it
    URI service;

    @Inject
    Broadcast broadcast;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @AfterEach
    void stopWhatIsLeft() {
        Call.stopAll();
    }

    @Test
    void tellsStudyTrialAndEpochsAsTheyHappen() {
        String name = TestSearches.freshName();
        Call.submit(TestSearches.yaml(name, 1, 5)).statusCode(201);
        listen("api/studies/" + name + "/events");
        awaitLine("event:study");
        assertThat(data("event:study")).contains("\"name\":\"" + name + "\"");

        long trial = Call.claim().statusCode(200).extract().jsonPath().getLong("trial");
        Call.worker()
                .body(Examples.HEARTBEAT)
                .post(Call.attempt(trial, 1) + "heartbeat")
                .then()
                .statusCode(200);
        Call.epoch(trial, 1, 0.25).statusCode(200);
        Awaitility.await().until(() -> lines.stream()
                .anyMatch(line -> line.contains("\"features\":{\"extracted\":320,\"reused\":0}")));
        Awaitility.await().until(() -> lines.stream().anyMatch(line -> line.contains("\"stage\":\"features\"")));
        awaitLine("event:trial");
        awaitLine("event:epoch");
        assertThat(data("event:epoch")).contains("\"trial\":" + trial, "\"epoch\":1", "\"uar\":0.25");
        Call.finish(trial, 0.25).statusCode(204);
        Awaitility.await().until(() -> lines.stream().anyMatch(line -> line.contains("\"state\":\"COMPLETED\"")));
    }

    @Test
    void tellsOfAllStudies() {
        listen("api/events");
        Awaitility.await().pollDelay(Duration.ofMillis(300)).until(() -> true); // the connection stands
        String name = TestSearches.freshName();
        Call.submit(TestSearches.yaml(name, 1, 5)).statusCode(201);
        Awaitility.await().until(() -> lines.stream().anyMatch(line -> line.contains("\"name\":\"" + name + "\"")));
        assertThat(lines).doesNotContain("event:trial");
    }

    @Test
    void forgetsAListenerThatHasGone() throws Exception {
        String name = TestSearches.freshName();
        Call.submit(TestSearches.yaml(name, 1, 5)).statusCode(201);
        long trial = Call.claim().statusCode(200).extract().jsonPath().getLong("trial");
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/studies/" + name + "/events"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        var told = answer.body().iterator();
        while (!told.next().contains(name)) {
            // until the first event has come: now the stream stands
        }
        int open = broadcast.listeners();

        answer.body().close();

        Awaitility.await().until(() -> {
            Call.epoch(trial, 1, 0.25); // only writing shows that nobody reads
            return broadcast.listeners() < open;
        });
    }

    @Test
    void knowsNoEventsOfAnUnknownStudy() {
        given().get("/api/studies/nobody/events").then().statusCode(404);
    }

    private void listen(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/" + path)).build();
        HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(response -> {
                    lines.add("status:" + response.statusCode());
                    response.body().forEach(line -> lines.add(line.replaceFirst(": ", ":")));
                })
                .exceptionally(error -> {
                    lines.add("error:" + error);
                    return null;
                });
    }

    private void awaitLine(String line) {
        Awaitility.await().untilAsserted(() -> assertThat(lines).contains(line));
    }

    private String data(String event) {
        int at = lines.indexOf(event);
        return lines.subList(at, lines.size()).stream()
                .filter(line -> line.startsWith("data:"))
                .findFirst()
                .orElseThrow();
    }
}
