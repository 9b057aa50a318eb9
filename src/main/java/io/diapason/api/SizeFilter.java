package io.diapason.api;

import io.diapason.study.Artifacts;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Bounds on bodies: 1 MiB, models 256 MiB. A body must say how long it is, so that a longer one is refused unread. */
final class SizeFilter {
    static final long MOST = 1 << 20;

    @ServerRequestFilter(preMatching = true, priority = 2)
    public @Nullable Response check(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            boolean hasBody = request.getHeaderString("Transfer-Encoding") != null || request.getMediaType() != null;
            boolean sends =
                    request.getMethod().equals("POST") || request.getMethod().equals("PUT");
            return sends && hasBody ? Problems.answer(411, "a body needs the header Content-Length") : null;
        }
        long most = request.getUriInfo().getPath().endsWith("/artifacts/model") ? Artifacts.MAX_SIZE : MOST;
        boolean fits = length.matches("\\d{1,18}") && Long.parseLong(length) <= most;
        return fits ? null : Problems.answer(413, "the body must have at most " + most + " bytes, but has " + length);
    }
}
