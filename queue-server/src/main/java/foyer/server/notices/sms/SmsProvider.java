package foyer.server.notices.sms;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How the provider of text messages is reached.
 *
 * @param header its name; it carries the token
 * @param patience from the first step to the last byte of the answer
 */
public record SmsProvider(
        URI address, String header, Optional<String> token, BodyTemplate body, Duration patience) {
    /** The token is never shown; the address may hold one too. */
    @Override
    public String toString() {
        return "SmsProvider[" + address.getHost() + "]";
    }
}
