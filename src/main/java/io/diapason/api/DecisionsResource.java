package io.diapason.api;

import io.diapason.study.Decisions;
import io.diapason.study.Studies;
import io.diapason.study.Study;
import io.diapason.study.Verification;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a search decided, and whether it would decide so again. */
@Path("/api/studies/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
class DecisionsResource {
    private static final int LARGEST_PAGE = 1_000;

    private final Studies studies;
    private final Decisions decisions;
    private final Verification verification;

    @Inject
    DecisionsResource(Studies studies, Decisions decisions, Verification verification) {
        this.studies = studies;
        this.decisions = decisions;
        this.verification = verification;
    }

    @GET
    @Path("decisions")
    @Transactional
    @Operation(
            summary = "What the search decided, in order, by pages",
            description =
                    "Each decision names the last event of the study that was known: with the seed, all it followed from.")
    public DecisionPage decisions(
            @PathParam("id") String id,
            @QueryParam("page") @DefaultValue("0") String page,
            @QueryParam("size") @DefaultValue("100") String size) {
        Study study = studies.get(id);
        int from = QueryNumber.of("page", page, 0, 1_000_000);
        int most = QueryNumber.of("size", size, 1, LARGEST_PAGE);
        return new DecisionPage(
                decisions.page(study, from, most).stream()
                        .map(DecisionAnswer::of)
                        .toList(),
                decisions.count(study),
                from,
                most);
    }

    @GET
    @Path("verification")
    @Operation(
            summary = "Make every decision again and compare",
            description =
                    "From the stored events alone; as long as all sampling of the study took, so it may be minutes.")
    public Verification.Result verification(@PathParam("id") String id) {
        return verification.verify(id);
    }
}
