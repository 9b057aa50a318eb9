package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A study again under another stopping rule. */
@Command(
        name = "replay",
        description = {
            "Carries a study out again under another stopping rule, from its stored curves: nothing is trained.",
            "Configurations come in the order in which the study began them. Where the other rule would have trained a trial beyond what is stored,"
                    + " that is said."
        },
        footer = {
            "  diapason study replay dual-lstm --rule asha",
            "  diapason study replay dual-lstm --rule '{name: median, warmup_epochs: 5}' --workers 4"
        })
final class StudyReplayCommand implements Callable<Integer> {
    @Mixin
    private ServiceAddress service = new ServiceAddress();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "STUDY")
    private String study = "";

    @Option(
            names = "--rule",
            required = true,
            paramLabel = "RULE",
            description = "as after 'stopping:' in a definition")
    private String rule = "";

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "that train side by side, an epoch each in turn (default: ${DEFAULT-VALUE})")
    private int workers = 1;

    @Override
    public Integer call() throws IOException {
        JsonNode answer = service.client()
                .getPatiently("/api/studies/" + ServiceClient.encoded(study) + "/replay?workers=" + workers + "&rule="
                        + ServiceClient.encoded(rule));
        Table table = new Table("", "epochs", "best");
        table.row(row("as it was", answer.path("actual")));
        table.row(row("with " + rule, answer.path("replayed")));
        table.print(output.screen());
        output.line("%d trials stopped early", answer.path("stopped").size());
        int unknown = answer.path("unknown").size();
        if (unknown > 0) {
            output.line(
                    "%d trials would have gone on where nothing is stored, for %,d epochs at most: the best may be better than that",
                    unknown, answer.path("epochsUnknown").asLong());
        }
        output.result(answer);
        return 0;
    }

    private static List<String> row(String name, JsonNode side) {
        return List.of(name, side.path("epochs").asText(), Numbers.plain(side.path("best")));
    }
}
