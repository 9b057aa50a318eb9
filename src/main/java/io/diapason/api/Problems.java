package io.diapason.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.diapason.search.space.InvalidDefinitionException;
import io.diapason.speech.audio.InvalidAudioException;
import io.diapason.speech.corpus.InvalidCorpusException;
import io.diapason.study.IllegalTransitionException;
import io.diapason.study.InvalidInputException;
import io.diapason.study.NameTakenException;
import io.diapason.study.StaleAttemptException;
import io.diapason.study.StudyEndedException;
import io.diapason.study.TooEarlyException;
import io.diapason.study.UnknownException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The one place where errors become HTTP answers ({@code application/problem+json}, RFC 9457). */
final class Problems {
    static final String TYPE = "application/problem+json";
    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    public Response invalidDefinition(InvalidDefinitionException error) {
        List<ProblemAnswer.ProblemLine> lines =
                error.problems().stream().map(ProblemAnswer.ProblemLine::of).toList();
        String detail = "the search definition has " + lines.size() + (lines.size() == 1 ? " problem" : " problems");
        return answer(400, detail, lines);
    }

    @ServerExceptionMapper({InvalidCorpusException.class, InvalidInputException.class})
    public Response invalid(RuntimeException error) {
        return answer(400, text(error));
    }

    /** A recording that cannot be decoded is no fault of the request, nor of the service. */
    @ServerExceptionMapper
    public Response undecodable(InvalidAudioException error) {
        return answer(422, text(error));
    }

    @ServerExceptionMapper
    public Response unknown(UnknownException error) {
        return answer(404, text(error));
    }

    @ServerExceptionMapper({
        NameTakenException.class,
        StaleAttemptException.class,
        IllegalTransitionException.class,
        TooEarlyException.class
    })
    public Response conflict(RuntimeException error) {
        return answer(409, text(error));
    }

    @ServerExceptionMapper
    public Response ended(StudyEndedException error) {
        return answer(410, text(error));
    }

    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException error) {
        return malformed(error);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException error, @Context UriInfo uri) {
        if (error.getCause() instanceof JsonProcessingException malformed) {
            return malformed(malformed);
        }
        int status = error.getResponse().getStatus();
        if (error instanceof NotFoundException) {
            return answer(404, "there is nothing at /" + uri.getPath().replaceFirst("^/", "") + "; see /q/swagger-ui");
        }
        String hint = status == 415
                ? ": definitions are application/yaml or application/json, models "
                        + "application/octet-stream, all else application/json"
                : "";
        return answer(status, text(error) + hint);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable error) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(error, "request failed, reference %s", reference);
        return answer(500, "the service failed; its log has the cause under reference " + reference);
    }

    private static Response malformed(JsonProcessingException error) {
        String place = error.getLocation() == null
                ? ""
                : " (line " + error.getLocation().getLineNr() + ", column "
                        + error.getLocation().getColumnNr() + ")";
        return answer(400, "the body is not the JSON this resource takes: " + error.getOriginalMessage() + place);
    }

    private static String text(Throwable error) {
        String message = error.getMessage();
        return message == null ? error.getClass().getSimpleName() : message;
    }

    static Response answer(int status, String detail) {
        return answer(status, detail, null);
    }

    private static Response answer(int status, String detail, @Nullable List<ProblemAnswer.ProblemLine> lines) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        return Response.status(status)
                .type(TYPE)
                .entity(new ProblemAnswer("about:blank", title, status, detail, lines))
                .build();
    }
}
