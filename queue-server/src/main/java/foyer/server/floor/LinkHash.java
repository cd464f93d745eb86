package foyer.server.floor;

import foyer.contract.words.LinkToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the queue knows of a phone page's token: its SHA-256. Who reads the journal cannot open
 * anybody's page.
 */
public final class LinkHash {
    private LinkHash() {}

    public static String of(LinkToken token) {
        return HexFormat.of().formatHex(sha256(token.value().getBytes(StandardCharsets.US_ASCII)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
