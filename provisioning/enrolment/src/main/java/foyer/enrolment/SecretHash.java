package foyer.enrolment;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What the server keeps of a secret: PBKDF2-HMAC-SHA512 in the form Mosquitto's password file has,
 * so that one hash serves both brokers. The secrets are 256 random bits, which no number of
 * iterations protects any better; there are enough of them to make a poor secret costly.
 */
public record SecretHash(String text) {
    private static final Pattern SYNTAX =
            Pattern.compile(
                    "\\$7\\$([1-9][0-9]{0,6})\\$([A-Za-z0-9+/]{16})\\$([A-Za-z0-9+/]{86}==)");
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 1000;

    /** Mosquitto takes no other length. */
    private static final int SALT_BYTES = 12;

    private static final int HASH_BITS = 512;

    public SecretHash {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("a secret's hash is not of the form $7$…$…$…");
        }
    }

    public static SecretHash of(String secret, SecureRandom random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var base64 = Base64.getEncoder();
        return new SecretHash(
                "$7$"
                        + ITERATIONS
                        + "$"
                        + base64.encodeToString(salt)
                        + "$"
                        + base64.encodeToString(derive(secret, salt, ITERATIONS)));
    }

    /** Takes the same time whatever the secret. */
    public boolean matches(String secret) {
        var parts = SYNTAX.matcher(text);
        if (secret.isEmpty() || !parts.matches()) {
            return false;
        }
        var base64 = Base64.getDecoder();
        var derived =
                derive(secret, base64.decode(parts.group(2)), Integer.parseInt(parts.group(1)));
        return MessageDigest.isEqual(derived, base64.decode(parts.group(3)));
    }

    private static byte[] derive(String secret, byte[] salt, int iterations) {
        var spec = new PBEKeySpec(secret.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "SecretHash[hidden]";
    }
}
