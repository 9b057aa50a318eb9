package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.search.space.SearchDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job in one command: submit a search space, watch its trials, get the ranking and the best model. */
@Command(
        name = "search",
        description = "Carries out a search and ends with the ranked trials and the best model.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  diapason search search-spaces/quickstart.yaml",
            "  diapason search quickstart --trials 30 --name thirty",
            "  diapason search my-space.yaml --corpora ../corpora --workers 8 --out best.zip",
            "  diapason search --resume quickstart      go on with a search that was interrupted"
        })
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Mixin
    private Output output = new Output();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE|NAME",
            description = "search space: a file, or the name of a shipped one")
    private @Nullable String space;

    @Option(names = "--corpora", paramLabel = "DIR", description = "folder of the recorded corpora")
    private @Nullable Path corpora;

    @Option(
            names = "--workers",
            description = "worker processes (default: one per core; only where this command starts the service)")
    private @Nullable Integer workers;

    @Mixin
    private FeatureStoreChoice features = new FeatureStoreChoice();

    @Mixin
    private CheckpointsChoice checkpoints = new CheckpointsChoice();

    @Mixin
    private WorkerMemoryChoice memory = new WorkerMemoryChoice();

    @Option(names = "--trials", description = "try so many configurations instead of what the file says")
    private @Nullable Integer trials;

    @Option(names = "--epochs", description = "train each at most so long instead of what the file says")
    private @Nullable Integer epochs;

    @Option(names = "--name", description = "name of the study (default: the file's, with -2, -3 … when taken)")
    private @Nullable String name;

    @Option(names = "--resume", paramLabel = "STUDY", description = "go on with this study instead of beginning one")
    private @Nullable String resume;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where the best model goes (default: exports/ in the data folder)")
    private @Nullable Path out;

    @Option(names = "--keep", description = "leave the service running afterwards")
    private boolean keep;

    @Override
    public Integer call() throws IOException {
        if ((space == null) == (resume == null)) {
            throw new Failure(
                    Failure.BAD_INPUT, "name either a search space (a file, or 'quickstart') or --resume STUDY");
        }
        features.capacity(); // what is wrong with it is better said here than in the service's log
        memory.require(workers);
        Optional<SearchText> text = Optional.empty();
        if (space != null) {
            text = Optional.of(SearchText.of(space).withBudget(trials, epochs));
            RecordingsCheck.require(text.get().definition(), corpora());
        }
        Optional<ServiceClient> running = RunningService.find(place.data());
        if (running.isPresent()) {
            output.line("Joining the service at %s", running.get().url());
            return search(running.get(), text, Optional.empty());
        }
        output.line("Starting the service …");
        try (ServiceProcess service = ServiceProcess.start(place.data(), serviceOptions(), keep)) {
            return search(service.awaitReady(place.data()), text, Optional.of(service));
        }
    }

    private Integer search(ServiceClient client, Optional<SearchText> text, Optional<ServiceProcess> service)
            throws IOException {
        JsonNode study = text.isPresent() ? submit(client, text.get()) : resumed(client);
        Watch watch = new Watch(client, output.screen());
        output.line("Study %s · watch it at %s", study.path("name").asText(), watch.page(study));
        if (study.path("trainer").asText().equals("external")) {
            output.line(
                    "Its trials wait for your program: POST %s/api/worker/claim with {\"worker\": …, \"study\": \"%s\"}",
                    client.url(), study.path("name").asText());
        }
        Interruption interruption = Interruption.guard(study.path("name").asText(), client.url(), service);
        try {
            JsonNode ended = watch.untilEnd(study.path("id").asLong());
            interruption.cancel();
            return new SearchReport(client, output, place.data()).report(ended, out);
        } catch (IOException | RuntimeException e) {
            if (interruption.begun()) {
                return Failure.INTERRUPTED;
            }
            if (RunningService.find(place.data()).isEmpty()) {
                throw serviceGone(study, e);
            }
            throw e;
        } finally {
            interruption.cancel();
        }
    }

    private Failure serviceGone(JsonNode study, Exception cause) {
        return new Failure(
                Failure.FAILED,
                cause.getMessage() + "\nThe study is kept; go on with: diapason search --resume "
                        + study.path("name").asText());
    }

    private JsonNode submit(ServiceClient client, SearchText text) throws IOException {
        SearchDefinition definition = text.definition();
        return new Submission(client, corpora()).submit(text.text(), definition.name(), name);
    }

    private JsonNode resumed(ServiceClient client) throws IOException {
        String path = "/api/studies/" + ServiceClient.encoded(String.valueOf(resume));
        JsonNode study = client.get(path);
        boolean mustResume = study.path("state").asText().equals("PAUSED");
        return mustResume ? client.post(path + "/resume") : study;
    }

    private Optional<Path> corpora() {
        return Optional.ofNullable(corpora)
                .map(folder -> folder.toAbsolutePath().normalize());
    }

    private List<String> serviceOptions() {
        List<String> options = new ArrayList<>();
        if (workers != null) {
            options.addAll(List.of("--workers", workers.toString()));
        }
        corpora().ifPresent(folder -> options.addAll(List.of("--corpora", folder.toString())));
        options.addAll(features.given());
        options.addAll(checkpoints.given());
        options.addAll(memory.given());
        return options;
    }
}
