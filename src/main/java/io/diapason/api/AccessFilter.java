package io.diapason.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Asks {@link Access} before anything else happens to a call. */
final class AccessFilter {
    private static final String BEARER = "Bearer ";
    private final Access access;

    @Inject
    AccessFilter(Token token, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.access = new Access(Access.isLoopback(host), token::matches);
    }

    @ServerRequestFilter(preMatching = true, priority = 1)
    public @Nullable Response check(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(Access.COOKIE);
        Access.Call call = new Access.Call(
                request.getUriInfo().getPath().replaceFirst("^/+", ""),
                request.getHeaderString(HttpHeaders.HOST),
                request.getHeaderString("Origin"),
                bearer(request.getHeaderString(HttpHeaders.AUTHORIZATION)),
                cookie == null ? null : cookie.getValue());
        return access.refuse(call).map(AccessFilter::answer).orElse(null);
    }

    private static @Nullable String bearer(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        return header.substring(BEARER.length()).strip();
    }

    private static Response answer(Access.Refusal refusal) {
        Response answer = Problems.answer(refusal.status(), refusal.detail());
        return refusal.status() == 401
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"diapason\"")
                        .build()
                : answer;
    }
}
