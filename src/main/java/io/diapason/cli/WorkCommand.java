package io.diapason.cli;

import io.diapason.worker.WorkerMain;
import io.diapason.worker.WorkerSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One worker: claims trials from a service, here or elsewhere, and trains them. */
@Command(
        name = "worker",
        description = "Trains trials for a service, one at a time, until it is stopped.",
        exitCodeList = {
            "0:idle for as long as --idle-exit says",
            "1:refused by the service, or without it for ten minutes",
            "2:the command or its input is wrong; nothing was started",
            "3:memory ran out; the trial's outcome was told, a new worker can go on",
            "130:interrupted"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  DIAPASON_TOKEN=… diapason worker --url http://big-machine:8440 --corpora /srv/corpora",
            "  diapason worker --url http://127.0.0.1:8440        (token from the data folder)"
        })
final class WorkCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Mixin
    private Output output = new Output();

    @Option(names = "--url", required = true, description = "address of the service")
    private URI url = URI.create("http://127.0.0.1:8440");

    @Option(
            names = "--token",
            description = "the service's token (better: DIAPASON_TOKEN, or the data folder's token file)")
    private @Nullable String token;

    @Option(names = "--name", description = "name of this worker (default: host and process id)")
    private @Nullable String name;

    @Option(names = "--corpora", paramLabel = "DIR", description = "where the recordings lie on this machine")
    private @Nullable Path corpora;

    @Mixin
    private FeatureStoreChoice features = new FeatureStoreChoice();

    @Mixin
    private CheckpointsChoice checkpoints = new CheckpointsChoice();

    @Option(
            names = "--idle-exit",
            paramLabel = "SECONDS",
            description = "end after so long without work (default: never)")
    private @Nullable Long idleExit;

    @Override
    public Integer call() {
        Quiet.butTell();
        String secret =
                token != null ? token : RunningService.token(place.data()).orElse("");
        WorkerSettings settings = new WorkerSettings(
                url,
                secret,
                name != null ? name : host() + "-" + ProcessHandle.current().pid(),
                Optional.ofNullable(corpora)
                        .map(folder -> folder.toAbsolutePath().normalize()),
                Optional.ofNullable(idleExit).map(Duration::ofSeconds));
        int code = WorkerMain.run(settings, features.open(place.data()), checkpoints.open(place.data()));
        output.result(java.util.Map.of("exitCode", code));
        return code;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "worker";
        }
    }
}
