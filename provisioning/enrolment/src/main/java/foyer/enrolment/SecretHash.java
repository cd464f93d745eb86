package foyer.enrolment;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What the server keeps of a node's secret: PBKDF2-HMAC-SHA256 (RFC 8018), written {@code
 * pbkdf2-sha256$iterations$salt$hash} in base 64. The secret is 256 random bits, so few iterations
 * do: nobody guesses it, and a thousand nodes reconnect at once after a power cut.
 */
public final class SecretHash {
    public static final int ITERATIONS = 1_000;
    public static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final Pattern TEXT =
            Pattern.compile(
                    "pbkdf2-sha256\\$([0-9]{1,7})\\$([A-Za-z0-9+/=]{1,64})\\$([A-Za-z0-9+/=]{44})");

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private SecretHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    public static SecretHash of(String secret, byte[] salt, int iterations) {
        return new SecretHash(iterations, salt.clone(), derive(secret, salt, iterations));
    }

    /** Refuses text that is not of the form above. */
    public static SecretHash parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) < 1) {
            throw new IllegalArgumentException(
                    "not a secret's hash; accepted is pbkdf2-sha256$iterations$salt$hash");
        }
        var base64 = Base64.getDecoder();
        return new SecretHash(
                Integer.parseInt(parts.group(1)),
                base64.decode(parts.group(2)),
                base64.decode(parts.group(3)));
    }

    /** Takes as long for a wrong secret as for the right one. */
    public boolean matches(String secret) {
        return MessageDigest.isEqual(hash, derive(secret, salt, iterations));
    }

    /** What {@link #parse} reads. */
    public String text() {
        var base64 = Base64.getEncoder();
        return "pbkdf2-sha256$"
                + iterations
                + "$"
                + base64.encodeToString(salt)
                + "$"
                + base64.encodeToString(hash);
    }

    private static byte[] derive(String secret, byte[] salt, int iterations) {
        var key = new PBEKeySpec(secret.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2 with HMAC-SHA256", e);
        } finally {
            key.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "SecretHash[" + iterations + " iterations]";
    }
}
