package io.diapason.api;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may call what.
 *
 * <ul>
 *   <li>Workers' resources always ask for the token.
 *   <li>Bound to this machine only, all else is open to programs on it – but not to web pages of elsewhere that the browser of this
 *       machine shows: a foreign {@code Host} (DNS rebinding) or {@code Origin} (cross-site request) is refused.
 *   <li>Bound beyond this machine, every {@code /api} call needs the token, as Bearer or in the cookie {@value #COOKIE}.
 * </ul>
 *
 * @param local whether the service listens on a loopback address only
 * @param token knows the token
 */
record Access(boolean local, Predicate<String> token) {
    static final String COOKIE = "diapason-token";

    /**
     * What a call says of itself.
     *
     * @param path   without a slash in front
     * @param bearer token of the Authorization header
     * @param cookie token of the cookie
     */
    record Call(
            String path,
            @Nullable String host,
            @Nullable String origin,
            @Nullable String bearer,
            @Nullable String cookie) {}

    /** Why not. */
    record Refusal(int status, String detail) {}

    /** Empty when the call may go on. */
    Optional<Refusal> refuse(Call call) {
        if (local && !isLoopback(hostOf(call.host()))) {
            return Optional.of(new Refusal(
                    403, "the Host header must name this machine (localhost, 127.0.0.1), but is " + call.host()));
        }
        if (call.origin() != null && !hostAndPort(call.origin()).equals(call.host())) {
            return Optional.of(new Refusal(403, "pages of " + call.origin() + " may not call this service"));
        }
        boolean bearer = call.bearer() != null && token.test(call.bearer());
        if (call.path().startsWith("api/worker/")) {
            return bearer ? Optional.empty() : Optional.of(unauthorized());
        }
        boolean open = local || !call.path().startsWith("api/") || call.path().equals("api/session");
        boolean cookie = call.cookie() != null && token.test(call.cookie());
        return open || bearer || cookie ? Optional.empty() : Optional.of(unauthorized());
    }

    private static Refusal unauthorized() {
        return new Refusal(
                401,
                "the header Authorization: Bearer TOKEN is needed; the token is in the data folder of the "
                        + "service, file token");
    }

    /** Whether this address or name means this machine only. */
    static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        boolean literal = host.matches("[0-9.]+") || host.contains(":");
        try {
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String hostOf(@Nullable String header) {
        if (header == null) {
            return "";
        }
        String bare = header.replaceFirst(":\\d+$", "");
        return bare.startsWith("[") && bare.endsWith("]") ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static String hostAndPort(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
