package io.diapason.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.protocol.Assignment;
import io.diapason.protocol.Claim;
import io.diapason.protocol.Ended;
import io.diapason.protocol.EpochReport;
import io.diapason.protocol.ExaminationOrder;
import io.diapason.protocol.ExaminationOutcome;
import io.diapason.protocol.Outcome;
import io.diapason.protocol.SignOfLife;
import io.diapason.protocol.Verdict;
import io.diapason.protocol.VerdictReply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Speaks the worker protocol. Tries again while the service is away or ails (5xx). Thread-safe.
 *
 * <p>Every message about a trial throws {@link LeaseLostException} once the attempt is not current, and {@link ServiceException} when
 * the service refuses for another reason or stays away.
 */
final class ServiceClient {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration TRANSFER = Duration.ofMinutes(10);
    private static final int CONFLICT = 409;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final String token;
    private final Backoff backoff;

    ServiceClient(WorkerSettings settings, Backoff backoff) {
        this(base(settings.url().toString()), settings.token(), backoff);
    }

    private ServiceClient(String base, String token, Backoff backoff) {
        this.base = base;
        this.token = token;
        this.backoff = backoff;
    }

    private static String base(String url) {
        return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + "/api/worker/";
    }

    /** The same with a connection of its own: threads of the old one may have died when memory ran out. */
    ServiceClient renewed() {
        return new ServiceClient(base, token, backoff);
    }

    /** Work, or empty when there is none now. */
    Optional<Assignment> claim(Claim claim) {
        HttpResponse<byte[]> answer = send(request("claim").POST(json(claim)).build());
        return answer.statusCode() == 204 ? Optional.empty() : Optional.of(read(answer, Assignment.class));
    }

    Verdict heartbeat(Assignment assignment, SignOfLife sign) {
        HttpRequest request =
                request(path(assignment, "heartbeat")).POST(json(sign)).build();
        return read(send(request), VerdictReply.class).verdict();
    }

    Verdict report(Assignment assignment, EpochReport report) {
        HttpRequest request =
                request(path(assignment, "epochs")).POST(json(report)).build();
        return read(send(request), VerdictReply.class).verdict();
    }

    /** @param sha256 of the bytes, hex */
    void upload(Assignment assignment, byte[] bundle, String sha256) {
        send(request(path(assignment, "artifacts/model"))
                .setHeader("Content-Type", "application/octet-stream")
                .header("X-Content-SHA256", sha256)
                .timeout(TRANSFER)
                .PUT(BodyPublishers.ofByteArray(bundle))
                .build());
    }

    void finish(Assignment assignment, Outcome outcome) {
        send(request(path(assignment, "finish")).POST(json(outcome)).build());
    }

    /** Those of the trials that have ended. */
    List<Long> ended(List<Long> trials) {
        return read(send(request("ended").POST(json(new Ended(trials))).build()), Ended.class)
                .trials();
    }

    /** The model of an examination. */
    byte[] download(Assignment assignment) {
        return send(request(path(assignment, "artifacts/model"))
                        .setHeader("Accept", "application/zip")
                        .timeout(TRANSFER)
                        .GET()
                        .build())
                .body();
    }

    void finish(Assignment assignment, ExaminationOutcome outcome) {
        send(request(path(assignment, "finish")).POST(json(outcome)).build());
    }

    private static String path(Assignment assignment, String what) {
        ExaminationOrder order = assignment.examination();
        String work = order == null ? "trials/" + assignment.trial() : "examinations/" + order.id();
        return work + "/attempts/" + assignment.attempt() + "/" + what;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        String what = request.method() + " " + request.uri();
        HttpResponse<byte[]> answer = backoff.retry(what, () -> {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (mayPass(response.statusCode())) {
                throw new IOException("status " + response.statusCode() + " " + text(response));
            }
            return response;
        });
        if (answer.statusCode() == CONFLICT) {
            throw new LeaseLostException(what + ": " + text(answer));
        }
        if (answer.statusCode() >= 300) {
            throw new ServiceException(
                    what + ": the service refused with status " + answer.statusCode() + " " + text(answer));
        }
        return answer;
    }

    /** Server failures, too many requests, request timeout: the same message may be taken later. */
    private static boolean mayPass(int status) {
        return status >= 500 || status == 429 || status == 408;
    }

    private static String text(HttpResponse<byte[]> response) {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        return text.length() > 500 ? text.substring(0, 500) + " …" : text;
    }

    private static <T> T read(HttpResponse<byte[]> answer, Class<T> type) {
        try {
            return JSON.readValue(answer.body(), type);
        } catch (IOException e) {
            throw new ServiceException(
                    answer.uri() + " did not answer with " + type.getSimpleName() + ": " + text(answer), e);
        }
    }

    private static HttpRequest.BodyPublisher json(Object message) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(message));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
