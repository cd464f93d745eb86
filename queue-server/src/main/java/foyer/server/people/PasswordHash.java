package foyer.server.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: PBKDF2 over HMAC-SHA-512, which the JDK itself has, so that no
 * library stands between a password and its keeping. Written as {@code
 * pbkdf2-sha512:iterations:salt:hash}.
 */
public final class PasswordHash {
    /** What OWASP advised for this function when this was written. */
    public static final int ITERATIONS = 210_000;

    public static final int SALT_BYTES = 16;

    /** A file could otherwise ask for hours of arithmetic. */
    private static final int MAX_ITERATIONS = 5_000_000;

    private static final int HASH_BYTES = 32;
    private static final String KIND = "pbkdf2-sha512";
    private static final Pattern SYNTAX =
            Pattern.compile(KIND + ":([0-9]{1,7}):([A-Za-z0-9+/]{22}==):([A-Za-z0-9+/]{43}=)");

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        if (iterations < 1 || iterations > MAX_ITERATIONS) {
            throw new IllegalArgumentException(
                    "password hash has "
                            + iterations
                            + " iterations, accepted are 1 to "
                            + MAX_ITERATIONS);
        }
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * @param salt {@value #SALT_BYTES} random bytes
     */
    public static PasswordHash of(char[] password, byte[] salt, int iterations) {
        return new PasswordHash(iterations, salt.clone(), derive(password, salt, iterations));
    }

    public static PasswordHash parse(String text) {
        var match = SYNTAX.matcher(text);
        if (!match.matches()) {
            // Never repeated: it may be a password in the wrong place.
            throw new IllegalArgumentException(
                    "password hash is not " + KIND + ":iterations:salt:hash");
        }
        return new PasswordHash(
                Integer.parseInt(match.group(1)),
                Base64.getDecoder().decode(match.group(2)),
                Base64.getDecoder().decode(match.group(3)));
    }

    /** Takes as long for a wrong password as for the right one. */
    public boolean matches(char[] password) {
        return MessageDigest.isEqual(hash, derive(password, salt, iterations));
    }

    public String text() {
        var base64 = Base64.getEncoder();
        return KIND
                + ":"
                + iterations
                + ":"
                + base64.encodeToString(salt)
                + ":"
                + base64.encodeToString(hash);
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) {
        var spec = new PBEKeySpec(password, salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA512", e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that
                && iterations == that.iterations
                && Arrays.equals(salt, that.salt)
                && MessageDigest.isEqual(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
