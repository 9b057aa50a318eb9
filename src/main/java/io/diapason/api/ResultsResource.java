package io.diapason.api;

import io.diapason.study.Confirmations;
import io.diapason.study.InvalidInputException;
import io.diapason.study.Order;
import io.diapason.study.Studies;
import io.diapason.study.Study;
import io.diapason.study.Trial;
import io.diapason.study.TrialList;
import io.diapason.study.TrialState;
import io.diapason.study.Trials;
import io.diapason.study.UnknownException;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a study brought: its trials, their ranking, curves, and the best model. */
@Path("/api/studies/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Results")
class ResultsResource {
    private static final int LARGEST_PAGE = 1_000;

    private final Studies studies;
    private final Trials trials;
    private final TrialList list;
    private final Answers answers;
    private final Curves curves;
    private final Models models;
    private final Confirmations confirmations;

    @Inject
    ResultsResource(
            Studies studies,
            Trials trials,
            TrialList list,
            Answers answers,
            Curves curves,
            Models models,
            Confirmations confirmations) {
        this.studies = studies;
        this.trials = trials;
        this.list = list;
        this.answers = answers;
        this.curves = curves;
        this.models = models;
        this.confirmations = confirmations;
    }

    @GET
    @Path("trials")
    @Operation(summary = "Trials, filtered, sorted, by pages")
    public TrialPage trials(
            @PathParam("id") String id,
            @Parameter(description = "Only trials in this state", example = "COMPLETED") @QueryParam("state")
                    Optional<String> state,
            @Parameter(
                            description =
                                    "number, value, seconds, epoch, state or param:NAME; a minus sign in front: descending",
                            example = "-value")
                    @QueryParam("sort")
                    @DefaultValue("number")
                    String sort,
            @QueryParam("page") @DefaultValue("0") String page,
            @QueryParam("size") @DefaultValue("50") String size) {
        Study study = studies.get(id);
        Optional<TrialState> wanted = state.map(ResultsResource::state);
        int from = QueryNumber.of("page", page, 0, 1_000_000);
        int most = QueryNumber.of("size", size, 1, LARGEST_PAGE);
        List<Trial> found = list.page(study.id(), wanted, Order.parse(sort), from, most);
        return new TrialPage(answers.trials(study, found), list.count(study.id(), wanted), from, most);
    }

    @GET
    @Path("ranking")
    @Operation(
            summary = "Completed trials, best first",
            description =
                    "By the study's objective; of equals the cheaper (fewer seconds) is first. No other state is ranked.")
    public List<TrialAnswer> ranking(
            @PathParam("id") String id, @QueryParam("limit") @DefaultValue("10") String limit) {
        Study study = studies.get(id);
        return answers.trials(study, trials.ranking(study, QueryNumber.of("limit", limit, 1, LARGEST_PAGE)));
    }

    @GET
    @Path("curves")
    @Operation(summary = "Learning curves of all trials by one metric; default: the objective")
    public CurvesAnswer curves(@PathParam("id") String id, @QueryParam("metric") Optional<String> metric) {
        Study study = studies.get(id);
        return curves.of(study, metric.orElse(study.metric()));
    }

    @GET
    @Path("progress")
    @Operation(summary = "Completed trials in the order of ending, with the best value up to each")
    public ProgressAnswer progress(@PathParam("id") String id) {
        return curves.progress(studies.get(id));
    }

    @GET
    @Path("best-model")
    @Produces("application/zip")
    @Operation(
            summary =
                    "Download the model of the confirmed winner, or of the best trial where none is confirmed: one zip with all that"
                            + " is needed to classify recordings")
    public Response bestModel(@PathParam("id") String id) {
        Study study = studies.get(id);
        Trial best = confirmations
                .winner(study)
                .or(() -> trials.ranking(study, 1).stream().findFirst())
                .orElseThrow(() -> UnknownException.bestModel(study.name()));
        return models.download(study, best);
    }

    @GET
    @Path("confirmation")
    @Operation(
            summary = "The best trained again on fresh seeds: means, intervals, and how probably each is the best",
            description =
                    "Values by which trials were chosen are the luckiest of many; these are not. No runs: the study confirms nothing"
                            + " or still searches.")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "two of three", value = Examples.CONFIRMATION)))
    public ConfirmationAnswer confirmation(@PathParam("id") String id) {
        Study study = studies.get(id);
        return ConfirmationAnswer.of(study, confirmations);
    }

    private static TrialState state(String name) {
        return Arrays.stream(TrialState.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "state must be one of " + Arrays.toString(TrialState.values()) + ", but is " + name));
    }
}
