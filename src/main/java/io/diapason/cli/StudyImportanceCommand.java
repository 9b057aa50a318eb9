package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows which parameters of a study mattered. */
@Command(
        name = "importance",
        description = {
            "Shows which parameters of a study mattered, alone and in pairs, and what to expect by their values.",
            "Best tenth: a parameter's part of what decides whether a trial is among the best tenth (PED-ANOVA). Alone: part of the"
                    + " variance over the whole space that it explains by itself (fANOVA). In brackets: 95 %% intervals."
        },
        footer = {"  diapason study importance quickstart", "  diapason study importance quickstart --json"})
final class StudyImportanceCommand implements Callable<Integer> {
    @Mixin
    private ServiceAddress service = new ServiceAddress();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "STUDY")
    private String study = "";

    @Override
    public Integer call() throws IOException {
        JsonNode importance = service.client().get("/api/studies/" + ServiceClient.encoded(study) + "/importance");
        new ImportanceReport(study, importance)
                .lines(output.screen())
                .forEach(output.screen().out()::println);
        output.result(importance);
        return 0;
    }
}
