package io.diapason.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.diapason.search.space.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it ({@code application/problem+json}).
 *
 * @param type     always {@code about:blank}: the title is that of the status
 * @param detail   what, rule, actual value, what to do next
 * @param problems everything wrong with a search definition, in the order of its text; absent for other errors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemAnswer(String type, String title, int status, String detail, @Nullable List<ProblemLine> problems) {

    /** One problem, its message included. */
    record ProblemLine(int line, int column, String path, String rule, String value, String advice, String message) {
        static ProblemLine of(Problem problem) {
            return new ProblemLine(
                    problem.line(),
                    problem.column(),
                    problem.path(),
                    problem.rule(),
                    problem.value(),
                    problem.advice(),
                    problem.message());
        }
    }
}
