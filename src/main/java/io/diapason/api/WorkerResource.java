package io.diapason.api;

import io.diapason.protocol.Assignment;
import io.diapason.protocol.Claim;
import io.diapason.protocol.Ended;
import io.diapason.protocol.EpochReport;
import io.diapason.protocol.Outcome;
import io.diapason.protocol.SignOfLife;
import io.diapason.protocol.VerdictReply;
import io.diapason.study.Dispatcher;
import io.diapason.study.Reports;
import io.diapason.study.Trials;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What workers call, in any language: claim, heartbeat, report, upload, finish. Always with the token. */
@Path("/api/worker")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Worker protocol")
@SecurityRequirement(name = "token")
@APIResponse(responseCode = "409", description = "The attempt is no longer current: drop the trial")
final class WorkerResource {
    private static final String ATTEMPT = "trials/{trial: \\d{1,18}}/attempts/{attempt: \\d{1,9}}/";
    private static final long LONGEST_WAIT_MILLIS = 2_000;
    private static final long FIRST_PAUSE_MILLIS = 25;
    private static final long LONGEST_PAUSE_MILLIS = 250;

    private final Dispatcher dispatcher;
    private final Reports reports;
    private final Trials trials;

    @Inject
    WorkerResource(Dispatcher dispatcher, Reports reports, Trials trials) {
        this.dispatcher = dispatcher;
        this.reports = reports;
        this.trials = trials;
    }

    @POST
    @Path("claim")
    @Operation(
            summary = "Ask for a trial",
            description =
                    "Waits up to two seconds for one; 204 when there is nothing to do. With a study, by name or id, it asks for"
                            + " trials of that one only, and is told at once when there will never be any (410): so a program of your own"
                            + " serves a study whose trainer is external, which no worker of Diapason does. A worker that says it examines"
                            + " may get the examination of a finished model instead: field examination is then not null."
                            + " A trial that was paused or lost says in resumeAfter which epochs were reported: whoever has"
                            + " its checkpoint goes on behind them, whoever has not begins at the first and reports them again.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "worker", value = Examples.CLAIM)))
    @APIResponse(
            responseCode = "200",
            description = "A trial, leased to this worker",
            content = @Content(examples = @ExampleObject(name = "trial", value = Examples.ASSIGNMENT)))
    @APIResponse(responseCode = "204", description = "Nothing to do at present; ask again")
    @APIResponse(responseCode = "404", description = "There is no study of the name asked for")
    @APIResponse(responseCode = "410", description = "The study asked for has ended: ask no more")
    public @Nullable Assignment claim(Claim claim) throws InterruptedException {
        Claim checked = Bodies.check(claim);
        Optional<Assignment> work = dispatcher.claim(checked);
        long pause = FIRST_PAUSE_MILLIS;
        for (long waited = 0; work.isEmpty() && waited < LONGEST_WAIT_MILLIS; waited += pause) {
            dispatcher.requireOpen(checked);
            Thread.sleep(pause);
            work = dispatcher.claim(checked);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
        if (work.isEmpty()) {
            dispatcher.requireOpen(checked);
        }
        return work.orElse(null);
    }

    @POST
    @Path("ended")
    @Transactional
    @Operation(
            summary = "Which of these trials have ended",
            description = "For workers that keep checkpoints: nobody will go on with those. At most 1,000 trials.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "trials", value = Examples.ENDED)))
    public Ended ended(Ended trials) {
        return new Ended(this.trials.ended(Bodies.check(trials)));
    }

    /** For clients that send no body, of whatever type. */
    @POST
    @Path(ATTEMPT + "heartbeat")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public VerdictReply bareHeartbeat(@PathParam("trial") long trial, @PathParam("attempt") int attempt) {
        return new VerdictReply(reports.heartbeat(trial, attempt, SignOfLife.BARE));
    }

    @POST
    @Path(ATTEMPT + "heartbeat")
    @Operation(
            summary = "A sign of life; renews the lease",
            description =
                    "Tells what the attempt has extracted since it began, how far it is in loading, and, once that is over,"
                            + " what it expects to need; without a body it only renews the lease.")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "loading", value = Examples.HEARTBEAT),
                                @ExampleObject(name = "forecast", value = Examples.FORECAST)
                            }))
    public VerdictReply heartbeat(
            @PathParam("trial") long trial, @PathParam("attempt") int attempt, @Nullable SignOfLife sign) {
        return new VerdictReply(reports.heartbeat(trial, attempt, Bodies.check(sign)));
    }

    @POST
    @Path(ATTEMPT + "epochs")
    @Operation(
            summary = "What an epoch brought; renews the lease",
            description =
                    "The verdict is CONTINUE, PAUSE (keep the checkpoint and finish as PAUSED), STOP (finish as STOPPED) or"
                            + " CANCEL (drop the trial, say nothing more). Where the assignment says awaitVerdict, wait for it"
                            + " before the next epoch: it may be PAUSE.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "epoch", value = Examples.EPOCH)))
    public VerdictReply epoch(@PathParam("trial") long trial, @PathParam("attempt") int attempt, EpochReport report) {
        return new VerdictReply(reports.epoch(trial, attempt, Bodies.check(report)));
    }

    @PUT
    @Path(ATTEMPT + "artifacts/model")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Upload the model bundle, before finishing; at most 256 MiB")
    public void model(
            @PathParam("trial") long trial,
            @PathParam("attempt") int attempt,
            @HeaderParam("X-Content-SHA256") Optional<String> sha256,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) long length,
            InputStream bytes) {
        reports.model(trial, attempt, bytes, Bodies.announced(trial, length, sha256));
    }

    @POST
    @Path(ATTEMPT + "finish")
    @Operation(
            summary = "How the attempt ended; told twice, it counts once",
            description =
                    "A failure may say its kind: ERROR (also where none is given), DIVERGED, OUT_OF_MEMORY or REFUSED."
                            + " The last three tell the search that the configuration is infeasible. None is tried again."
                            + " PAUSED answers the verdict PAUSE: the trial may go on later, in another attempt.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "completed", value = Examples.OUTCOME),
                                @ExampleObject(name = "paused", value = Examples.PAUSED_OUTCOME),
                                @ExampleObject(name = "failed", value = Examples.FAILED_OUTCOME)
                            }))
    public void finish(@PathParam("trial") long trial, @PathParam("attempt") int attempt, Outcome outcome) {
        reports.finish(trial, attempt, Bodies.check(outcome));
    }
}
