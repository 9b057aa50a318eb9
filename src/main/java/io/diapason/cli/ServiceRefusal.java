package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** The service answered, and the answer was no. */
final class ServiceRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    ServiceRefusal(int status, JsonNode problem) {
        super(text(status, problem));
        this.status = status;
    }

    int status() {
        return status;
    }

    int exitCode() {
        return status == 404 ? Failure.NOTHING_FOUND : status >= 500 ? Failure.FAILED : Failure.BAD_INPUT;
    }

    private static String text(int status, JsonNode problem) {
        StringBuilder text = new StringBuilder(problem.path("detail")
                .asText(problem.path("title").asText("the service answered with status " + status)));
        problem.path("problems")
                .forEach(p -> text.append("\n  ").append(p.path("message").asText()));
        return text.toString();
    }
}
