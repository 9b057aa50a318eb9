package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/** The service's public API, as far as the commands need it: plain HTTP and JSON. */
final class ServiceClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG_THOUGHT = Duration.ofHours(1);
    private static final Duration DOWNLOAD = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final Optional<String> token;

    ServiceClient(String url, Optional<String> token) {
        this.url = url.replaceFirst("/+$", "");
        this.token = token;
    }

    String url() {
        return url;
    }

    /** @throws ServiceRefusal where the service says no */
    JsonNode get(String path) throws IOException {
        return json(send(request(path).GET()));
    }

    /** For an answer that takes minutes to make. */
    JsonNode getPatiently(String path) throws IOException {
        return json(send(request(path).timeout(LONG_THOUGHT).GET()));
    }

    JsonNode post(String path) throws IOException {
        return json(send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))));
    }

    /** @param body anything that has a JSON form */
    JsonNode post(String path, Object body) throws IOException {
        return json(send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    JsonNode postYaml(String path, String yaml) throws IOException {
        return json(send(request(path)
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(yaml))));
    }

    String text(String path) throws IOException {
        try (InputStream body = succeeded(send(request(path).GET()))) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Writes the answer into a file, which appears only when complete. */
    void download(String path, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.resolveSibling("."));
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try (InputStream body = succeeded(send(request(path).timeout(DOWNLOAD).GET()))) {
            Files.copy(body, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (ConnectException e) {
            throw new Failure(Failure.FAILED, "no service answers at " + url + ": start one with 'diapason serve'");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.FAILED, "interrupted while waiting for " + url);
        }
    }

    private static JsonNode json(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = succeeded(response)) {
            byte[] bytes = body.readAllBytes();
            return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
        }
    }

    private static InputStream succeeded(HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() < 300) {
            return response.body();
        }
        try (InputStream body = response.body()) {
            throw new ServiceRefusal(response.statusCode(), problem(body.readNBytes(1 << 20)));
        }
    }

    private static JsonNode problem(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance(); // not our service, or an error before it could answer properly
        }
    }
}
