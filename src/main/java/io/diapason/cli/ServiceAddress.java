package io.diapason.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which service a command talks to. */
final class ServiceAddress {
    @Mixin
    private Place place = new Place();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "address of the service (default: the one running on the data folder)")
    private @Nullable String url;

    ServiceClient client() {
        if (url != null) {
            return RunningService.client(url, place.data());
        }
        return RunningService.find(place.data())
                .orElseThrow(() -> new Failure(
                        Failure.FAILED,
                        "no service is running on " + place.data()
                                + ": start one with 'diapason serve', or say where it is with --url"));
    }
}
