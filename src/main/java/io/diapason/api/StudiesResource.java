package io.diapason.api;

import io.diapason.search.space.SearchDefinition;
import io.diapason.study.Desk;
import io.diapason.study.Studies;
import io.diapason.study.Study;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Studies: submit, list, show, pause, resume, stop. */
@Path("/api/studies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Studies")
final class StudiesResource {
    private final Studies studies;
    private final Desk desk;
    private final Submission submission;
    private final Answers answers;

    @Inject
    StudiesResource(Studies studies, Desk desk, Submission submission, Answers answers) {
        this.studies = studies;
        this.desk = desk;
        this.submission = submission;
        this.answers = answers;
    }

    @GET
    @Transactional
    @Operation(summary = "All studies, newest first")
    public List<StudyAnswer> list() {
        return studies.newestFirst().stream().map(answers::study).toList();
    }

    @POST
    @Consumes({"application/yaml", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Submit a search",
            description = "The body is a search definition, YAML or JSON, at most 1 MiB. Workers start on it at once.")
    @APIResponse(responseCode = "201", description = "The new study")
    @APIResponse(
            responseCode = "400",
            description = "The definition has problems (all are listed), or recordings are missing")
    @APIResponse(responseCode = "409", description = "There is a study of this name")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/yaml",
                            schema = @Schema(type = SchemaType.STRING),
                            example = Examples.DEFINITION))
    public Response submit(
            @Parameter(description = "Name of the study; default: the definition's", example = "first-try")
                    @QueryParam("name")
                    Optional<String> name,
            @Parameter(description = "Folder of the recordings on the service's machine; not needed for synthetic ones")
                    @QueryParam("corpora")
                    Optional<String> corpora,
            InputStream body)
            throws IOException {
        SearchDefinition definition = submission.read(submission.text(body));
        SearchDefinition named =
                name.map(chosen -> submission.renamed(definition, chosen)).orElse(definition);
        String folder = submission.folder(named, corpora);
        Study study = desk.submit(named, folder, submission.synthetic(named));
        return Response.created(URI.create("/api/studies/" + study.id()))
                .entity(answers.study(study))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One study, by id or name")
    public StudyAnswer get(@PathParam("id") String id) {
        return answers.study(studies.get(id));
    }

    @GET
    @Path("{id}/definition")
    @Produces("text/yaml")
    @Transactional
    @Operation(summary = "The definition as it was submitted")
    public String definition(@PathParam("id") String id) {
        return studies.get(id).definition();
    }

    @POST
    @Path("{id}/pause")
    @Operation(summary = "Hand out no further trials; running ones go on to their end")
    public StudyAnswer pause(@PathParam("id") String id) {
        return answers.study(desk.pause(id));
    }

    @POST
    @Path("{id}/resume")
    @Operation(summary = "Hand out trials again")
    public StudyAnswer resume(@PathParam("id") String id) {
        return answers.study(desk.resume(id));
    }

    @POST
    @Path("{id}/stop")
    @Operation(summary = "End the study now: running and waiting trials are cancelled")
    public StudyAnswer stop(@PathParam("id") String id) {
        return answers.study(desk.stop(id));
    }
}
