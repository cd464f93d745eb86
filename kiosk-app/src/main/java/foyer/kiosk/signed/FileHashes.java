package foyer.kiosk.signed;

import foyer.contract.Signed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is in files, each read once until it changes. Confined to one thread. */
final class FileHashes {
    private final Map<Path, Known> known = new HashMap<>();

    private record Known(long size, FileTime changed, String hash) {}

    /**
     * @return SHA-256 in hexadecimal; empty: it cannot be read, or no clip is as large
     */
    Optional<String> of(Path file) {
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class);
            if (now.size() > Signed.MAX_BYTES) {
                return Optional.empty();
            }
            return Optional.of(hash(file, now, known.get(file)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private String hash(Path file, BasicFileAttributes now, @Nullable Known before)
            throws IOException {
        if (before != null
                && before.size() == now.size()
                && before.changed().equals(now.lastModifiedTime())) {
            return before.hash();
        }
        var hash = HexFormat.of().formatHex(sha256(Files.readAllBytes(file)));
        known.put(file, new Known(now.size(), now.lastModifiedTime(), hash));
        return hash;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
