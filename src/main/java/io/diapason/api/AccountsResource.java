package io.diapason.api;

import io.diapason.study.Accounts;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a stopping rule saved and risked, and what another one would have. */
@Path("/api/studies/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
class AccountsResource {
    private static final int MOST = 1_000;

    private final Accounts accounts;

    @Inject
    AccountsResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @Path("accounts")
    @Operation(
            summary = "Epochs saved by stopping, and how often stopping was wrong",
            description =
                    "False stops are known of studies with an audit share only: of the trials that were carried on to their end although the"
                            + " rule would have stopped them.")
    public AccountsAnswer accounts(
            @PathParam("id") String id,
            @Parameter(description = "A stop was wrong where fewer than this many other trials ended better")
                    @QueryParam("top")
                    @DefaultValue("10")
                    String top) {
        return AccountsAnswer.of(accounts.of(id, QueryNumber.of("top", top, 1, MOST)));
    }

    @GET
    @Path("replay")
    @Operation(
            summary = "The study again under another stopping rule, from its stored curves",
            description =
                    "Nothing is trained. Where the other rule would have gone on beyond what is stored, the answer says so.")
    public ReplayAnswer replay(
            @PathParam("id") String id,
            @Parameter(description = "As in a definition", example = "{name: asha, eta: 3}")
                    @QueryParam("rule")
                    @DefaultValue("none")
                    String rule,
            @QueryParam("workers") @DefaultValue("1") String workers) {
        return ReplayAnswer.of(accounts.replay(id, "stopping: " + rule, QueryNumber.of("workers", workers, 1, MOST)));
    }
}
