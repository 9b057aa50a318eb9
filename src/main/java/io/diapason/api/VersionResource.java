package io.diapason.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service is. */
@Path("/api/version")
@Tag(name = "Service")
final class VersionResource {
    private final String version;
    private final Workforce workforce;

    @Inject
    VersionResource(@ConfigProperty(name = "quarkus.application.version") String version, Workforce workforce) {
        this.version = version;
        this.workforce = workforce;
    }

    /** @param workers worker processes of this machine that are alive */
    record Version(String version, String java, int workers) {}

    @GET
    @Operation(summary = "Version of the service and its worker processes")
    public Version get() {
        return new Version(version, Runtime.version().toString(), workforce.alive());
    }
}
