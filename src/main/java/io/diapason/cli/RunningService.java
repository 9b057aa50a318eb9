package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The service of a data folder that is up at this moment: it leaves its address in {@code service.json} there. */
final class RunningService {
    private RunningService() {}

    /** Empty where there is none, or where the file outlived its service. */
    static Optional<ServiceClient> find(Path data) {
        Path file = data.resolve("service.json");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            JsonNode service = new ObjectMapper().readTree(file.toFile());
            ServiceClient client = client(service.path("url").asText(), data);
            client.get("/api/version");
            return Optional.of(client);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    static ServiceClient client(String url, Path data) {
        return new ServiceClient(url, token(data));
    }

    /** From DIAPASON_TOKEN, else from the data folder's token file where this user may read it. */
    static Optional<String> token(Path data) {
        String fromEnvironment =
                System.getenv().getOrDefault("DIAPASON_TOKEN", "").strip();
        if (!fromEnvironment.isEmpty()) {
            return Optional.of(fromEnvironment);
        }
        try {
            return Optional.of(Files.readString(data.resolve("token")).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
