package foyer.enrolment;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What a node proves itself with.
 *
 * @param node its id, also its user name and MQTT client id
 * @param secret 256 random bits in URL-safe base 64
 */
public record NodeCredentials(String node, String secret) {
    private static final Pattern NODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int SECRET_BYTES = 32;

    public NodeCredentials {
        if (node.length() > 40 || !NODE.matcher(node).matches()) {
            throw new IllegalArgumentException(
                    "node is not up to 40 lower-case letters, digits and single hyphens, such as kiosk-1");
        }
        // The secret itself is in no message.
        if (!SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException("secret is not 43 characters of URL-safe base 64");
        }
    }

    public static NodeCredentials make(String node, SecureRandom random) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new NodeCredentials(
                node, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return "NodeCredentials[" + node + "]";
    }
}
