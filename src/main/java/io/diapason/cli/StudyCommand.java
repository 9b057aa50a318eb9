package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at the studies of a running service and steers them. */
@Command(
        name = "study",
        description =
                "Lists, shows, watches, steers, explains, tests, verifies, replays and exports the studies of a running service.",
        subcommands = {
            StudyImportanceCommand.class,
            StudyTestCommand.class,
            StudyVerifyCommand.class,
            StudyAccountsCommand.class,
            StudyReplayCommand.class,
            SeedClaimCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  diapason study list",
            "  diapason study show quickstart",
            "  diapason study pause quickstart",
            "  diapason study importance quickstart",
            "  diapason study test quickstart",
            "  diapason study verify quickstart",
            "  diapason study accounts quickstart",
            "  diapason study replay quickstart --rule asha",
            "  diapason study export quickstart --out best.zip",
            "  diapason study seed-claim --corpora ../corpora --quick"
        })
final class StudyCommand implements Runnable {
    private static final int TOP = 10;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "say what to do: list, show, watch, pause, resume, stop, importance, test, verify, accounts, replay, export or seed-claim");
        }
    }

    @Command(
            name = "list",
            description = "All studies with their state and best value so far.",
            footer = "  diapason study list --json")
    int list(@Mixin ServiceAddress service, @Mixin Output output) throws IOException {
        JsonNode studies = service.client().get("/api/studies");
        Table table = new Table("study", "state", "trials", "best", "extracted", "reused", "data");
        for (JsonNode study : studies) {
            StudyProgress progress = new StudyProgress(study, Screen.plain(output.people()));
            Extractions features = Extractions.of(study);
            table.row(List.of(
                    study.path("name").asText(),
                    study.path("state").asText().toLowerCase(Locale.ROOT),
                    progress.done(" of ").replace(" trials", ""),
                    Numbers.plain(study.path("best").path("value")),
                    Long.toString(features.extracted()),
                    Long.toString(features.reused()),
                    data(study)));
        }
        if (table.isEmpty()) {
            output.line("No studies yet. Begin one: diapason search search-spaces/quickstart.yaml");
        } else {
            table.print(output.screen());
        }
        output.result(Map.of("studies", studies));
        return 0;
    }

    private static String data(JsonNode study) {
        if (study.path("trainer").asText().equals("external")) {
            return "external";
        }
        return study.path("synthetic").asBoolean() ? "SYNTHETIC" : "recorded";
    }

    @Command(
            name = "show",
            description = "One study: progress, best trials, failures, forecast.",
            footer = "  diapason study show quickstart")
    int show(@Mixin ServiceAddress service, @Mixin Output output, @Parameters(paramLabel = "STUDY") String study)
            throws IOException {
        ServiceClient client = service.client();
        JsonNode found = find(client, study);
        Screen screen = output.screen();
        new StudyProgress(found, screen)
                .block(new Watch(client, screen).page(found))
                .forEach(screen.out()::println);
        StudyScores scores = new StudyScores(found);
        scores.lines().forEach(screen.out()::println);
        Table ranking = Ranking.of(client, found, TOP);
        if (!ranking.isEmpty()) {
            output.line("");
            ranking.print(screen);
        }
        Optional<ConfirmationTable> confirmed = ConfirmationTable.of(client, found);
        confirmed.ifPresent(table -> table.print(output));
        for (JsonNode trial :
                client.get(path(study) + "/trials?state=FAILED&size=5").path("items")) {
            output.line("%s", FailureKinds.line(trial));
        }
        JsonNode telling = forecast(client, found);
        String forecast = ForecastText.of(telling);
        if (!forecast.isEmpty()) {
            output.line("%s", forecast);
        }
        ObjectNode result = (ObjectNode) found;
        scores.summary().forEach(result::putPOJO);
        confirmed.ifPresent(table -> result.set("confirmed", table.answer()));
        result.set(
                "forecast",
                telling.path("forecast").isMissingNode() ? NullNode.getInstance() : telling.path("forecast"));
        output.result(result);
        return 0;
    }

    /** The trial whose forecast is shown: the best one, or before there is any the first that runs. */
    private static JsonNode forecast(ServiceClient client, JsonNode study) throws IOException {
        JsonNode best = study.path("best").path("trial");
        JsonNode id = best.isNumber()
                ? best
                : client.get(path(study.path("id").asText()) + "/trials?state=RUNNING&sort=number&size=1")
                        .at("/items/0/id");
        return id.isNumber() ? client.get("/api/trials/" + id.asLong()) : MissingNode.getInstance();
    }

    @Command(
            name = "watch",
            description = "Shows a study live until it ends.",
            footer = "  diapason study watch quickstart")
    int watch(@Mixin ServiceAddress service, @Mixin Output output, @Parameters(paramLabel = "STUDY") String study)
            throws IOException {
        ServiceClient client = service.client();
        JsonNode ended = new Watch(client, output.screen())
                .untilEnd(find(client, study).path("id").asLong());
        output.result(ended);
        return 0;
    }

    @Command(
            name = "pause",
            description = "Starts no further trials; running ones go on.",
            footer = "  diapason study pause quickstart")
    int pause(@Mixin ServiceAddress service, @Mixin Output output, @Parameters(paramLabel = "STUDY") String study)
            throws IOException {
        return steer(service.client(), study, "pause", output);
    }

    @Command(
            name = "resume",
            description = "Goes on with a paused study.",
            footer = "  diapason study resume quickstart")
    int resume(@Mixin ServiceAddress service, @Mixin Output output, @Parameters(paramLabel = "STUDY") String study)
            throws IOException {
        return steer(service.client(), study, "resume", output);
    }

    @Command(
            name = "stop",
            description = "Ends a study; its running trials are dropped.",
            footer = "  diapason study stop quickstart")
    int stop(@Mixin ServiceAddress service, @Mixin Output output, @Parameters(paramLabel = "STUDY") String study)
            throws IOException {
        return steer(service.client(), study, "stop", output);
    }

    @Command(
            name = "export",
            description = "Writes the best model so far to a file.",
            footer = "  diapason study export quickstart --out best.zip")
    int export(
            @Mixin ServiceAddress service,
            @Mixin Output output,
            @Parameters(paramLabel = "STUDY") String study,
            @Option(names = "--out", paramLabel = "FILE", description = "default: STUDY-trialN.zip here") @Nullable
                    Path out)
            throws IOException {
        ServiceClient client = service.client();
        JsonNode found = find(client, study);
        if (!found.path("best").hasNonNull("number")) {
            throw new Failure(
                    Failure.NOTHING_FOUND, "no trial of " + study + " has completed yet, so there is no model");
        }
        Path file = out == null
                ? Path.of(study + "-trial" + found.path("best").path("number").asInt() + ".zip")
                : out;
        Path model = new SearchReport(client, output, Path.of("")).export(found, file);
        output.line("%s", model);
        output.result(SearchReport.summary(found, model));
        return 0;
    }

    private static int steer(ServiceClient client, String study, String action, Output output) throws IOException {
        JsonNode now = client.post(path(study) + "/" + action);
        output.line(
                "%s is %s",
                now.path("name").asText(), now.path("state").asText().toLowerCase(Locale.ROOT));
        output.result(now);
        return 0;
    }

    private static JsonNode find(ServiceClient client, String study) throws IOException {
        return client.get(path(study));
    }

    private static String path(String study) {
        return "/api/studies/" + ServiceClient.encoded(study);
    }
}
