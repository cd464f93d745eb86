package foyer.server.journal;

import foyer.contract.words.SiteId;
import java.nio.ByteBuffer;
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

    /** Room for all but the body; sites, kinds and actors are far shorter. */
    private static final int USUAL_HEADER = 512;

    private final MessageDigest sha256;
    private ByteBuffer header = ByteBuffer.allocate(USUAL_HEADER);

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
        header.clear();
        header.put(previous);
        text(site.value());
        header.putLong(seq);
        text(row.businessDay());
        header.putLong(row.atMicros());
        text(row.kind());
        text(row.actor());
        header.putLong(row.body().length);
        sha256.update(header.array(), 0, header.position());
        sha256.update(row.body());
        return sha256.digest();
    }

    /** An event as its columns. */
    @SuppressWarnings("ArrayRecordComponent") // Handed over, never shared or compared.
    record Row(String businessDay, long atMicros, String kind, byte[] body, String actor) {}

    /** The length first, so that no two rows read as the same bytes. */
    private void text(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        if (header.remaining() < bytes.length + 4 * Long.BYTES) {
            header = ByteBuffer.allocate(2 * header.capacity() + bytes.length).put(header.flip());
        }
        header.putLong(bytes.length);
        header.put(bytes);
    }
}
