package io.diapason.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.PostgresResource;
import io.diapason.TestSearches;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages against the running service, as a user sees them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class WebPagesTest {
    private static Browser browser;

    @TestHTTPResource("/")
    URI service;

    @BeforeAll
    static void openBrowser() throws IOException {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void showsTheStudiesLive() {
        browser.go(page("studies"));

        browser.see("h1", "Studies");
        browser.see(".live", "live");
    }

    @Test
    void showsAProblemBesideItsLineAndRefusesToStart() {
        browser.go(page("new"));
        browser.type("textarea", TestSearches.yaml("faulty", 3, 2).replace("dense_units", "dense_unit"));

        String problem = browser.see(".problems button", "Line 9").getText();

        assertThat(problem).contains("dense_unit");
        assertThat(browser.see("form.stack button", "Start").isEnabled()).isFalse();
        browser.click(".problems button", "Line 9");
        assertThat(
                        browser.script(
                                "const text = document.activeElement; return text.value.slice(0, text.selectionStart).split('\\n').length"))
                .isEqualTo(9L);
    }

    @Test
    void startsASearchAndAccountsForEveryTrialOfIt() {
        String name = TestSearches.freshName();
        browser.go(page("new"));
        browser.type("textarea", TestSearches.yaml(name, 3, 2));
        browser.click("form.stack button", "Start the search");

        browser.see("h1", name);
        browser.see(".badge", "SYNTHETIC");
        browser.see(".figures", "= 3 planned");
        browser.see(".figures", "3 waiting");
        browser.go(page("studies"));
        browser.see(".study-card", name);
    }

    @Test
    void showsAStudyOfAProgramThatIsNotOurs() {
        String name = TestSearches.freshName();
        given().contentType("application/yaml")
                .body(
                        "name: %s\ntrainer: external\nobjective: {metric: lap, direction: minimize}\nparameters: {x: {type: real, min: 0, max: 1}}\n"
                                .formatted(name)
                                .getBytes(UTF_8))
                .post("/api/studies")
                .then()
                .statusCode(201);
        browser.go(page("studies"));
        browser.see(".study-card .badge", "EXTERNAL");
        browser.go(page("studies/" + name));

        browser.see("h1", name);
        browser.see(".badge", "EXTERNAL");
        browser.see(".protocol", "/api/worker/claim");
        browser.see(".main", "best lap");
    }

    @Test
    void countsExtractionsLiveAndShowsHowFarLoadingIs() {
        String name = TestSearches.freshName();
        given().contentType("application/yaml")
                .body(TestSearches.yaml(name, 2, 2).getBytes(UTF_8))
                .post("/api/studies")
                .then()
                .statusCode(201);
        browser.go(page("studies/" + name));
        browser.see(".figures", "= 2 planned");
        assertThat(browser.all(".extractions")).isEmpty();

        long trial = claim(name);
        AtomicReference<String> news = new AtomicReference<>("{'features': {'extracted': 320, 'reused': 0},"
                + " 'loading': {'stage': 'features', 'done': 320, 'total': 1440}}");
        ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
        try {
            var unused =
                    worker.scheduleWithFixedDelay(() -> heartbeat(trial, news.get()), 0, 300, TimeUnit.MILLISECONDS);
            browser.see(".extractions", "Features: 320 extracted, 0 reused");
            browser.see(".trials", "features 320 of 1,440 clips");
            browser.go(page("trials/" + trial));
            browser.see("dia-trial", "features 320 of 1,440 clips");

            news.set("{'features': {'extracted': 1440, 'reused': 4320}}");
            browser.see("dia-trial", "No epoch has been trained yet.");
            browser.go(page("studies/" + name));
            browser.see(".extractions", "Features: 1,440 extracted, 4,320 reused (75 %)");
        } finally {
            worker.shutdownNow();
        }
    }

    @Test
    void saysWhatKindOfFailureItWasAndShowsForecastBesideReality() {
        String name = TestSearches.freshName();
        given().contentType("application/yaml")
                .body(TestSearches.yaml(name, 3, 2).getBytes(UTF_8))
                .post("/api/studies")
                .then()
                .statusCode(201);
        long exhausted = claim(name);
        heartbeat(exhausted, "{'forecast': {'offHeapBytes': 2147483648, 'epochSeconds': 9.9}}");
        finish(
                exhausted,
                "{'kind': 'FAILED', 'failure': 'OUT_OF_MEMORY', 'reason': 'OutOfMemoryError: Java heap space'}");
        long trained = claim(name);
        heartbeat(trained, "{'forecast': {'heapBytes': 209715200, 'offHeapBytes': 314572800, 'epochSeconds': 4.1}}");
        worker("{'epoch': 1, 'metrics': {'uar': 0.5}, 'seconds': 4.4}")
                .post("/api/worker/trials/" + trained + "/attempts/1/epochs")
                .then()
                .statusCode(200);
        finish(
                trained,
                "{'kind': 'COMPLETED', 'bestEpoch': 1, 'metrics': {'uar': 0.5}, 'labels': ['angry'], 'confusion': [[2]],"
                        + " 'facts': {'off_heap_bytes': 283115520, 'parameters': 25160}}");

        browser.go(page("studies/" + name));
        browser.see(".figures", "1 failed (1 out of memory)");
        browser.see(".trials tr", "failed out of memory");
        browser.go(page("trials/" + exhausted));
        browser.see("h1", "failed out of memory");
        browser.see(".notice.error", "OutOfMemoryError: Java heap space");
        browser.see(".forecast", "off-heap memory 2,048 MiB – –");
        browser.go(page("trials/" + trained));
        browser.see(".forecast", "epoch time 4.1 s 4.4 s +7 %");
        browser.see(".forecast", "off-heap memory 300 MiB 270 MiB −10 %");
        browser.see(".forecast", "heap memory 200 MiB – –");
    }

    private static void finish(long trial, String outcome) {
        worker(outcome)
                .post("/api/worker/trials/" + trial + "/attempts/1/finish")
                .then()
                .statusCode(204);
    }

    /** Of the study with this name: those of the other tests are stopped, so that no claim finds them. */
    private static long claim(String study) {
        for (Map<String, Object> each : given().get("/api/studies").jsonPath().<Map<String, Object>>getList("$")) {
            if (!study.equals(each.get("name")) && "RUNNING".equals(each.get("state"))) {
                given().post("/api/studies/" + each.get("id") + "/stop").then().statusCode(200);
            }
        }
        return worker("{'worker': 'tester'}")
                .post("/api/worker/claim")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("trial");
    }

    private static void heartbeat(long trial, String body) {
        worker(body)
                .post("/api/worker/trials/" + trial + "/attempts/1/heartbeat")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification worker(String body) {
        return given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .contentType("application/json")
                .body(body.replace('\'', '"'));
    }

    @Test
    void showsWhatOthersStartWithoutReloading() {
        browser.go(page("studies"));
        browser.see(".live", "live");
        String name = TestSearches.freshName();

        given().contentType("application/yaml")
                .body(TestSearches.yaml(name, 3, 2).getBytes(UTF_8))
                .post("/api/studies")
                .then()
                .statusCode(201);

        browser.see(".study-card", name);
    }

    @Test
    void asksBeforeItStopsAStudy() {
        String name = TestSearches.freshName();
        browser.go(page("new"));
        browser.type("textarea", TestSearches.yaml(name, 4, 2));
        browser.click("form.stack button", "Start the search");
        browser.see("h1", name);

        browser.click("dia-study-actions button", "Stop …");
        browser.click("dialog[open] button", "Stop the search");

        browser.see("h1", "stopped");
        browser.see(".figures", "4 cancelled");
    }

    @Test
    void fitsAPhone() {
        browser.size(500, 844); // Chromium's narrowest window; narrower ones need an emulated device.
        browser.go(page("new/quickstart"));
        browser.see(".verdict", "valid");

        assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        browser.size(1280, 900);
    }

    private String page(String route) {
        return service.resolve("/#/" + route).toString();
    }
}
