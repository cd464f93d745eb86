package foyer.server.sites.store;

import foyer.contract.Signed;
import foyer.server.sites.Signed.Clip;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clips in a sign language: files beside the site's, or with the hash of what is in them, as
 * Foyer writes them. The film itself is not played here; a kiosk that cannot play it says so.
 */
final class SignedReader {
    private static final int WEBM = 0x1A45DFA3;
    private static final int HEADER_BYTES = 12;
    private static final int BOX_AT = 4;

    private final @Nullable Path folder;

    /**
     * @param folder of the site's file; null where there is none
     */
    SignedReader(@Nullable Path folder) {
        this.folder = folder;
    }

    foyer.server.sites.@Nullable Signed signed(YamlMap map) {
        var languageAt = map.get("language");
        var language = languageAt == null ? null : languageAt.as(SignedReader::language);
        var at = map.get("clips");
        var part = at == null ? null : at.asMap();
        if (part == null) {
            return null;
        }
        try (part) {
            var clips = clips(part);
            return language == null
                    ? null
                    : map.self().tryTo(() -> new foyer.server.sites.Signed(language, clips));
        }
    }

    private static String language(String text) {
        return new Signed(text, List.of()).language();
    }

    private List<Clip> clips(YamlMap part) {
        var clips = new ArrayList<Clip>();
        for (var entry : part.all().entrySet()) {
            var screen = entry.getKey();
            if (Signed.SCREENS.contains(screen)) {
                var clip = clip(screen, entry.getValue());
                if (clip != null) {
                    clips.add(clip);
                }
            } else {
                part.keyAt(screen).faultUnknown("screen", screen, Signed.SCREENS);
            }
        }
        return clips;
    }

    private @Nullable Clip clip(String screen, YamlValue at) {
        return at.isMap() ? written(screen, at) : beside(screen, at);
    }

    private static @Nullable Clip written(String screen, YamlValue at) {
        var map = at.asMap();
        if (map == null) {
            return null;
        }
        try (map) {
            var fileAt = map.get("file");
            var file = fileAt == null ? null : fileAt.asText();
            var hashAt = map.get("sha256");
            var hash = hashAt == null ? null : hashAt.asText();
            return file == null || hash == null ? null : at.tryTo(() -> clip(screen, file, hash));
        }
    }

    private @Nullable Clip beside(String screen, YamlValue at) {
        var file = at.asText();
        return file == null ? null : at.tryTo(() -> clip(screen, file, hash(file)));
    }

    /** As kiosks take it up, or not at all. */
    private static Clip clip(String screen, String file, String hash) {
        var clip = new Signed.Clip(screen, file, hash);
        return new Clip(clip.screen(), clip.file(), clip.sha256());
    }

    private String hash(String name) {
        requireName(name);
        if (folder == null) {
            throw new IllegalArgumentException("is a file, and here is none beside this one");
        }
        var file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("there is no file " + name);
            }
            requireSmall(Files.size(file));
            var bytes = Files.readAllBytes(file);
            requireFilm(name, bytes);
            return HexFormat.of().formatHex(sha256(bytes));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requireName(String name) {
        var _ = new Signed.Clip(Signed.SCREENS.getFirst(), name, "0".repeat(64));
    }

    private static void requireSmall(long size) {
        if (size > Signed.MAX_BYTES) {
            throw new IllegalArgumentException(
                    "has " + size + " bytes, accepted are at most " + Signed.MAX_BYTES);
        }
    }

    /** What its name says it is, its first bytes must say too. */
    private static void requireFilm(String name, byte[] bytes) {
        boolean webm = name.endsWith(".webm");
        if (webm ? !isWebm(bytes) : !isMp4(bytes)) {
            throw new IllegalArgumentException("is no film as " + (webm ? "WebM" : "MP4"));
        }
    }

    private static boolean isWebm(byte[] bytes) {
        return bytes.length >= HEADER_BYTES && ByteBuffer.wrap(bytes).getInt() == WEBM;
    }

    private static boolean isMp4(byte[] bytes) {
        return bytes.length >= HEADER_BYTES
                && new String(bytes, BOX_AT, 4, StandardCharsets.US_ASCII).equals("ftyp");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
