package io.diapason.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lets a browser in where the service listens beyond its own machine. */
@Path("/api/session")
@Tag(name = "Service")
final class SessionResource {
    private final Token token;

    @Inject
    SessionResource(Token token) {
        this.token = token;
    }

    /** The token as typed by a user. */
    record Session(@Nullable String token) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep the token in a cookie",
            description = "Sets the cookie diapason-token for this browser; 401 for a wrong token.")
    public Response open(Session session) {
        String given = session.token();
        if (given == null || !token.matches(given)) {
            return Problems.answer(401, "this is not the token; it is in the data folder of the service, file token");
        }
        NewCookie cookie = new NewCookie.Builder(Access.COOKIE)
                .value(given)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        return Response.noContent().cookie(cookie).build();
    }
}
