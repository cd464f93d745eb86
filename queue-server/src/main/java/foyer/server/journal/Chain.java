package foyer.server.journal;

import foyer.contract.words.SiteId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash of each event over everything stored of it and the hash before it, so that a changed,
 * missing or moved row shows. Not thread-safe.
 */
final class Chain {
    /** Before the first event of a site. */
    private static final int HASH_BYTES = 32;

    private final MessageDigest sha256;
    private final byte[] number = new byte[8];

    Chain() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] start() {
        return new byte[HASH_BYTES];
    }

    byte[] next(byte[] previous, SiteId site, long seq, Row row) {
        sha256.update(previous);
        text(site.value());
        number(seq);
        text(row.businessDay());
        number(row.atMicros());
        text(row.kind());
        text(row.actor());
        number(row.body().length);
        sha256.update(row.body());
        return sha256.digest();
    }

    /** An event as its columns. */
    @SuppressWarnings("ArrayRecordComponent") // Handed over, never shared or compared.
    record Row(String businessDay, long atMicros, String kind, byte[] body, String actor) {}

    /** The length first, so that no two rows read as the same bytes. */
    private void text(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        sha256.update(bytes);
    }

    private void number(long value) {
        for (int i = 0; i < 8; i++) {
            number[i] = (byte) (value >>> (56 - 8 * i));
        }
        sha256.update(number);
    }
}
