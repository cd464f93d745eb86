package foyer.server.notices.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * By which a receiver knows that a notice is ours and fresh: the time of sending and HMAC-SHA-256
 * of {@code time.body} under a key both sides know.
 */
final class Signature {
    static final String HEADER = "Foyer-Signature";
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static String of(String body, String key, Instant at) {
        var signed = at.getEpochSecond() + "." + body;
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var hash = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
