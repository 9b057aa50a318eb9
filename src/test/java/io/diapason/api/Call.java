package io.diapason.api;

import static io.restassured.RestAssured.given;

import io.diapason.PostgresResource;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The calls users and workers make, for tests. */
final class Call {
    static final String PROBLEM = "application/problem+json";

    private Call() {}

    static ValidatableResponse submit(String yaml) {
        return given().contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/api/studies")
                .then();
    }

    static RequestSpecification worker() {
        return given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .contentType("application/json");
    }

    static ValidatableResponse claim() {
        return worker().body(Map.of("worker", "tester", "environment", Map.of("java", "17")))
                .post("/api/worker/claim")
                .then();
    }

    static String attempt(long trial, int attempt) {
        return "/api/worker/trials/" + trial + "/attempts/" + attempt + "/";
    }

    static ValidatableResponse epoch(long trial, int number, double uar) {
        return worker().body(Map.of("epoch", number, "metrics", Map.of("uar", uar, "loss", 1 - uar), "seconds", 0.5))
                .post(attempt(trial, 1) + "epochs")
                .then();
    }

    static ValidatableResponse finish(long trial, double uar) {
        return worker().body(outcome(uar)).post(attempt(trial, 1) + "finish").then();
    }

    static ValidatableResponse upload(long trial, int attempt, byte[] model, String sha256) {
        return given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .header("X-Content-SHA256", sha256)
                .contentType("application/octet-stream")
                .body(model)
                .put(attempt(trial, attempt) + "artifacts/model")
                .then();
    }

    static Map<String, Object> outcome(double uar) {
        Map<String, Object> outcome = new HashMap<>();
        outcome.put("kind", "COMPLETED");
        outcome.put("bestEpoch", 1);
        outcome.put("metrics", Map.of("uar", uar));
        outcome.put("labels", List.of("angry", "calm"));
        outcome.put("confusion", List.of(List.of(3, 1), List.of(0, 4)));
        outcome.put("facts", Map.of("parameters", 1_000));
        return outcome;
    }

    /** Claims a trial, uploads a model, finishes; the trial's id. */
    static long carryOut(double uar, byte[] model) {
        long trial = claim().statusCode(200).extract().jsonPath().getLong("trial");
        upload(trial, 1, model, sha256(model)).statusCode(204);
        finish(trial, uar).statusCode(204);
        return trial;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Stops every study that still runs, so that the next test's claims find only its own. */
    static void stopAll() {
        for (Map<String, Object> study : given().get("/api/studies").jsonPath().<Map<String, Object>>getList("$")) {
            if (List.of("RUNNING", "PAUSED").contains(study.get("state"))) {
                given().post("/api/studies/" + study.get("id") + "/stop").then().statusCode(200);
            }
        }
    }
}
