package io.diapason.api;

import io.diapason.study.Studies;
import io.diapason.study.Trial;
import io.diapason.study.Trials;
import io.diapason.study.UnknownException;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single trials, whatever their study. */
@Path("/api/trials/{id: \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Results")
class TrialsResource {
    private final Studies studies;
    private final Trials trials;
    private final Answers answers;
    private final Models models;

    @Inject
    TrialsResource(Studies studies, Trials trials, Answers answers, Models models) {
        this.studies = studies;
        this.trials = trials;
        this.answers = answers;
        this.models = models;
    }

    @GET
    @Operation(summary = "One trial with its curve, attempts and confusion matrix")
    public TrialDetail get(@PathParam("id") long id) {
        Trial trial = trials.get(id);
        return answers.detail(studies.get(Long.toString(trial.study())), trial);
    }

    @GET
    @Path("model")
    @Produces("application/zip")
    @Operation(
            summary = "Download the trial's model",
            description = "Kept for the ten best completed trials of a study.")
    public Response model(@PathParam("id") long id) throws UnknownException {
        Trial trial = trials.get(id);
        return models.download(studies.get(Long.toString(trial.study())), trial);
    }
}
