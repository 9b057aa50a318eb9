package io.diapason.api;

import io.diapason.study.Importances;
import io.diapason.study.Studies;
import io.diapason.study.Study;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which parameters of a study mattered, and how. */
@Path("/api/studies/{id}/importance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
class ImportanceResource {
    private final Studies studies;
    private final Importances importances;

    @Inject
    ImportanceResource(Studies studies, Importances importances) {
        this.studies = studies;
        this.importances = importances;
    }

    @GET
    @Operation(
            summary = "Which parameters mattered, alone and in pairs, and what objective to expect by their values",
            description =
                    "best: the parameter's part of what decides whether a trial is among the best tenth (PED-ANOVA), clear"
                            + " where it is more than chance. variance: part of the variance over the whole space that it explains alone"
                            + " (fANOVA). dependence: the objective to be expected by value. Intervals are 95 %. Fewer than 10 trials that"
                            + " can be compared, or trials that all came out the same, tell nothing: see verdict and remarks.")
    @APIResponse(
            responseCode = "200",
            description = "What the trials so far tell",
            content =
                    @Content(schema = @Schema(implementation = ImportanceAnswer.class), example = Examples.IMPORTANCE))
    @APIResponse(responseCode = "404", description = "No such study")
    public ImportanceAnswer get(@PathParam("id") String id) {
        Study study = QuarkusTransaction.requiringNew().call(() -> studies.get(id));
        return ImportanceAnswer.of(study, importances.of(study));
    }
}
