package io.diapason.api;

import io.diapason.search.space.InvalidDefinitionException;
import io.diapason.search.space.SearchDefinition;
import io.diapason.study.UnknownException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search definitions: those that come with the program, and the checking of any other. */
@Path("/api/search-spaces")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search spaces")
final class SearchSpacesResource {
    private final ShippedSpaces shipped;
    private final Submission submission;

    @Inject
    SearchSpacesResource(ShippedSpaces shipped, Submission submission) {
        this.shipped = shipped;
        this.submission = submission;
    }

    @GET
    @Operation(summary = "The search definitions that come with the program")
    public List<SpaceAnswer> list() {
        return shipped.texts().entrySet().stream().map(this::answer).toList();
    }

    private SpaceAnswer answer(Map.Entry<String, String> file) {
        SearchDefinition definition = submission.read(file.getValue());
        return SpaceAnswer.of(definition, file.getKey(), submission.synthetic(definition));
    }

    @GET
    @Path("{name}")
    @Produces("text/yaml")
    @Operation(summary = "The text of one, by its name or file name")
    public String get(@PathParam("name") String name) {
        return shipped.texts().entrySet().stream()
                .filter(file -> file.getKey().equals(name)
                        || submission.read(file.getValue()).name().equals(name))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseThrow(
                        () -> UnknownException.searchSpace(name, shipped.texts().keySet()));
    }

    @POST
    @Path("check")
    @Consumes({"application/yaml", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Check a search definition",
            description = "All problems at once, with line and column; nothing is stored.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/yaml",
                            schema = @Schema(type = SchemaType.STRING),
                            example = Examples.DEFINITION))
    public CheckAnswer check(InputStream body) throws IOException {
        try {
            return CheckAnswer.valid(submission.read(submission.text(body)));
        } catch (InvalidDefinitionException e) {
            return CheckAnswer.invalid(e.problems());
        }
    }
}
