package foyer.server.counters.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who is at the door. */
final class Visitors {
    private static final int MAX_HEADER = 1_024;
    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private Visitors() {}

    @SuppressWarnings("ArrayRecordComponent") // Handed over once, never compared.
    record Credentials(String user, char[] password) {}

    /** From this machine, and not handed on by a proxy of this machine for somebody else. */
    static boolean isLocal(HttpServletRequest request) {
        if (request.getHeader("Forwarded") != null
                || request.getHeader("X-Forwarded-For") != null) {
            return false;
        }
        try {
            // An address, never a name: nothing is looked up.
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static Optional<String> findToken(HttpServletRequest request) {
        return findAfter(request, BEARER);
    }

    static Optional<Credentials> findCredentials(HttpServletRequest request) {
        return findAfter(request, BASIC).flatMap(Visitors::decode);
    }

    private static Optional<Credentials> decode(String base64) {
        try {
            var text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(
                            new Credentials(
                                    text.substring(0, colon),
                                    text.substring(colon + 1).toCharArray()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> findAfter(HttpServletRequest request, String scheme) {
        var header = request.getHeader("Authorization");
        return header == null || header.length() > MAX_HEADER || !header.startsWith(scheme)
                ? Optional.empty()
                : Optional.of(header.substring(scheme.length()));
    }
}
