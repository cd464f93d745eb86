package foyer.server.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A name and a password as browsers and scripts send them with a request. */
@SuppressWarnings("ArrayRecordComponent") // Handed over, never shared or compared.
public record BasicHeader(String user, char[] password) {
    public static final String CHALLENGE = "Basic realm=\"Foyer\", charset=\"UTF-8\"";

    private static final String BASIC = "Basic ";
    private static final int MAX = 1_024;

    /** Empty when it is none, or not to be believed. */
    public static Optional<BasicHeader> read(@Nullable String header) {
        if (header == null || header.length() > MAX || !header.startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder().decode(header.substring(BASIC.length()));
            var text = new String(bytes, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(
                            new BasicHeader(
                                    text.substring(0, colon),
                                    text.substring(colon + 1).toCharArray()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
