package foyer.contract.words;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a kiosk keeps of a key so that it can recognise it without the server: 96 bits of its
 * SHA-256 with a salt. A short reference can be found again by trying them all, which is why
 * nothing of the person stands beside it.
 */
public record KeyHash(String value) {
    private static final int BYTES = 12;
    private static final Pattern SYNTAX = Pattern.compile("[0-9a-f]{24}");

    public KeyHash {
        Words.require("key hash", value, 2 * BYTES, SYNTAX, "24 hexadecimal digits");
    }

    public static KeyHash of(String salt, AppointmentKey key) {
        var text = salt + ' ' + key.kind() + ' ' + key.value();
        var hash = sha256(text.getBytes(StandardCharsets.UTF_8));
        return new KeyHash(HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without telling by its time how much of it is right. */
    public boolean matches(KeyHash other) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.US_ASCII),
                other.value.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return value;
    }
}
