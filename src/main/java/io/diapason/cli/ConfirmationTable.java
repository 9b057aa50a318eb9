package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the best of a study do on fresh seeds, for people.
 *
 * @param answer of the service, with at least one run planned
 * @param metric the study's objective
 */
record ConfirmationTable(JsonNode answer, String metric) {

    /** Empty where the study confirms nothing, or still searches. */
    static Optional<ConfirmationTable> of(ServiceClient client, JsonNode study) throws IOException {
        if (!study.hasNonNull("confirmation")) {
            return Optional.empty();
        }
        JsonNode answer = client.get("/api/studies/" + study.path("id").asLong() + "/confirmation");
        return Optional.of(new ConfirmationTable(
                answer, study.path("objective").path("metric").asText("value")));
    }

    void print(Output output) {
        output.line("");
        output.line(
                "Trained again on fresh seeds: %d of %d runs done%s",
                answer.path("done").asInt(),
                answer.path("planned").asInt(),
                answer.path("failed").asInt() == 0
                        ? ""
                        : ", " + answer.path("failed").asInt() + " failed");
        Table table = new Table("trial", "chosen by", "mean " + metric, "95 % of the mean", "best with", "values");
        answer.path("candidates").forEach(candidate -> table.row(row(candidate)));
        if (!table.isEmpty()) {
            table.print(output.screen());
        }
        if (answer.hasNonNull("verdict")) {
            output.line("%s.", answer.path("verdict").asText());
        }
    }

    private static List<String> row(JsonNode candidate) {
        List<String> values = new ArrayList<>();
        candidate.path("values").forEach(value -> values.add(Numbers.plain(value)));
        JsonNode interval = candidate.path("interval");
        return List.of(
                candidate.path("trial").asText(),
                Numbers.plain(candidate.path("searched")),
                Numbers.plain(candidate.path("mean")),
                interval.isArray() ? Numbers.plain(interval.get(0)) + " to " + Numbers.plain(interval.get(1)) : "–",
                candidate.hasNonNull("probability")
                        ? Math.round(100 * candidate.path("probability").asDouble()) + " %"
                        : "–",
                String.join(" ", values));
    }
}
