package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes every decision of a search again and compares. */
@Command(
        name = "verify",
        description = {
            "Makes every decision of a study again, from what was known when it was made, and compares: configurations, which trials"
                    + " paused, went on and stopped.",
            "Exit code 0: all come out the same. 1: one differs, which is named."
        },
        footer = {"  diapason study verify quickstart", "  diapason study verify quickstart --json"})
final class StudyVerifyCommand implements Callable<Integer> {
    @Mixin
    private ServiceAddress service = new ServiceAddress();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "STUDY")
    private String study = "";

    @Override
    public Integer call() throws IOException {
        String path = "/api/studies/" + ServiceClient.encoded(study) + "/verification";
        JsonNode result = service.client().getPatiently(path);
        long differing = result.path("differing").asLong();
        output.line(
                "%d decisions re-created, %d differ", result.path("decisions").asLong(), differing);
        JsonNode first = result.path("first");
        if (first.isObject()) {
            output.line(
                    "decision %d: the log says %s; made again: %s",
                    first.path("number").asLong(),
                    first.path("recorded").asText(),
                    first.path("again").asText());
        }
        long unrecorded = result.path("unrecorded").asLong();
        if (unrecorded > 0) {
            output.line("%d trials were begun by an earlier version, which kept no log", unrecorded);
        }
        output.result(result);
        return differing == 0 ? 0 : Failure.FAILED;
    }
}
