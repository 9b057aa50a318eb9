package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a study's stopping rule saved and risked. */
@Command(
        name = "accounts",
        description = {
            "What the stopping rule of a study saved, and how often it was wrong.",
            "The latter is known of studies with audit: 0.05 or so in their definition: that share of the trials is trained to the end"
                    + " whatever the rule says."
        },
        footer = {"  diapason study accounts dual-lstm", "  diapason study accounts dual-lstm --top 3 --json"})
final class StudyAccountsCommand implements Callable<Integer> {
    @Mixin
    private ServiceAddress service = new ServiceAddress();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "STUDY")
    private String study = "";

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "a stop was wrong where fewer than N other trials ended better (default: ${DEFAULT-VALUE})")
    private int top = 10;

    @Override
    public Integer call() throws IOException {
        JsonNode answer = service.client().get("/api/studies/" + ServiceClient.encoded(study) + "/accounts?top=" + top);
        JsonNode epochs = answer.path("epochs");
        output.line(
                "%,d epochs spent of %,d at full length: %.0f %% saved",
                epochs.path("spent").asLong(),
                epochs.path("full").asLong(),
                100 * epochs.path("share").asDouble());
        if (epochs.path("lost").asLong() > 0) {
            output.line("%,d epochs of trials that failed", epochs.path("lost").asLong());
        }
        output.line("%s", falseStops(answer.path("falseStops")));
        output.result(answer);
        return 0;
    }

    private String falseStops(JsonNode stops) {
        if (!stops.isObject()) {
            return "False stops: unknown. Give the definition an audit share to know, e.g. audit: 0.05";
        }
        if (!stops.hasNonNull("rate")) {
            return "False stops: unknown as yet, no audited trial that the rule would have stopped has ended";
        }
        return String.format(
                Locale.ROOT,
                "False stops: %d of %d carried on ended among the best %d: %.0f %% [%.0f, %.0f]",
                stops.path("wrong").asInt(),
                stops.path("carriedOn").asInt(),
                top,
                100 * stops.path("rate").asDouble(),
                100 * stops.path("low").asDouble(),
                100 * stops.path("high").asDouble());
    }
}
