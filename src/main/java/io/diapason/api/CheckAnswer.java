package io.diapason.api;

import io.diapason.search.space.Problem;
import io.diapason.search.space.SearchDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check found: problems, or a summary of a valid definition. */
record CheckAnswer(boolean valid, List<ProblemAnswer.ProblemLine> problems, @Nullable Summary summary) {

    /** @param configurations distinct configurations, as text; null: infinite */
    record Summary(
            String name,
            @Nullable String configurations,
            int trials,
            int epochs,
            String sampler,
            String stopping,
            List<ParameterSummary> parameters) {}

    static CheckAnswer invalid(List<Problem> problems) {
        return new CheckAnswer(
                false, problems.stream().map(ProblemAnswer.ProblemLine::of).toList(), null);
    }

    static CheckAnswer valid(SearchDefinition definition) {
        Summary summary = new Summary(
                definition.name(),
                StudyAnswer.text(definition.space().cardinality().orElse(null)),
                definition.budget().trials(),
                definition.budget().epochs(),
                definition.sampler().name(),
                definition.stopping().name(),
                definition.space().parameters().stream()
                        .map(ParameterSummary::of)
                        .toList());
        return new CheckAnswer(true, List.of(), summary);
    }
}
