package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a search ends with: the ranked table, the exported best model and how to use it. */
final class SearchReport {
    private static final int TOP = 10;
    private final ServiceClient client;
    private final Output output;
    private final Path data;

    SearchReport(ServiceClient client, Output output, Path data) {
        this.client = client;
        this.output = output;
        this.data = data;
    }

    /** @return exit code: 0, or 3 where no trial completed */
    int report(JsonNode study, @Nullable Path out) throws IOException {
        Screen screen = output.screen();
        output.line("");
        boolean found = study.path("best").hasNonNull("number");
        if (study.hasNonNull("message")) {
            output.line(study.path("message").asText());
        }
        if (!found) {
            output.line(screen.warning("No trial completed, so there is no model."));
            output.line(
                    "Why they failed: diapason study show %s",
                    study.path("name").asText());
            output.result(summary(study, null));
            return Failure.NOTHING_FOUND;
        }
        Ranking.of(client, study, TOP).print(screen);
        if (study.path("trainer").asText().equals("external")) {
            output.result(summary(study, null));
            return 0;
        }
        Path model = export(study, out);
        output.line("");
        if (study.path("synthetic").asBoolean()) {
            output.line(screen.warning(
                    "SYNTHETIC: learned from voices the program made up; its scores say nothing about people."));
        }
        output.line("Best model   %s", screen.bold(model.toString()));
        output.line("Features     %s", Extractions.of(study).text());
        String failed = FailureKinds.counted(study.path("trials"));
        if (!failed.isEmpty()) {
            output.line("Failed       %s", failed);
        }
        new StudyScores(study).lines().forEach(line -> output.line("%s", line));
        output.line("Classify with it:");
        output.line("  ./diapason predict '%s' some-voice.wav", model);
        output.result(summary(study, model));
        return 0;
    }

    Path export(JsonNode study, @Nullable Path out) throws IOException {
        String file = study.path("name").asText() + "-trial"
                + study.path("best").path("number").asInt() + ".zip";
        Path model = (out == null ? data.resolve("exports").resolve(file) : out)
                .toAbsolutePath()
                .normalize();
        client.download("/api/studies/" + study.path("id").asLong() + "/best-model", model);
        return model;
    }

    static Map<String, @Nullable Object> summary(JsonNode study, @Nullable Path model) {
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        summary.put("study", study.path("name").asText());
        summary.put("id", study.path("id").asLong());
        summary.put("state", study.path("state").asText());
        summary.put("synthetic", study.path("synthetic").asBoolean());
        summary.put("trials", study.path("trials"));
        summary.put("features", Extractions.of(study));
        summary.put("best", best(study.path("best")));
        summary.putAll(new StudyScores(study).summary());
        summary.put("model", model == null ? null : model.toString());
        return summary;
    }

    private static @Nullable Object best(JsonNode best) {
        if (!best.hasNonNull("number")) {
            return null;
        }
        return Map.of(
                "trial", best.path("number").asInt(),
                "value", best.path("value").asDouble(),
                "transductive", best.path("transductive").asBoolean(),
                "configuration", best.path("configuration"));
    }
}
