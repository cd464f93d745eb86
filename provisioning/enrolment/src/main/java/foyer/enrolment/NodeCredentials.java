package foyer.enrolment;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * With what a node signs in at the broker: its id is user name and client id, the secret is the
 * password.
 *
 * @param secret 256 random bits, base64url without padding
 */
public record NodeCredentials(String node, String site, String secret) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int MAX_ID = 40;
    private static final int SECRET_BYTES = 32;

    public NodeCredentials {
        requireId("node", node);
        requireId("site", site);
        // The secret is not repeated: what is wrong with it is its form.
        if (!SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException("secret is not 43 characters of base64url");
        }
    }

    private static void requireId(String what, String value) {
        if (value.length() > MAX_ID || !ID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    what
                            + " is not lower-case letters, digits and single hyphens, at most "
                            + MAX_ID);
        }
    }

    /** With a new secret. */
    public static NodeCredentials create(String node, String site, SecureRandom random) {
        return new NodeCredentials(node, site, newSecret(random));
    }

    public static String newSecret(SecureRandom random) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "NodeCredentials[" + node + " at " + site + "]";
    }
}
