package foyer.server.sites.store;

import foyer.contract.Theme.Logo;
import foyer.server.sites.Theme;
import foyer.server.yaml.YamlValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A logo: a file beside the site's, or its bytes in the site's own file, as Foyer writes them. What
 * it is is told by its bytes, never by its name.
 */
final class LogoReader {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final int LEAST_DOTS = 48;
    private static final int MOST_DOTS = 2048;
    private static final int SIZE_AT = 16;
    private static final int HEADER_BYTES = 24;
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern WRITTEN =
            Pattern.compile("data:image/(png|svg\\+xml);base64,([A-Za-z0-9+/]+={0,2})");

    /** What runs, loads or brings in something else. */
    private static final Pattern ACTIVE =
            Pattern.compile(
                    "<!|<\\?xml-|<script|<foreignObject|<image|<style|\\son[a-z]+\\s*=|href\\s*=\\s*[\"'](?!#)|url\\((?!#)",
                    Pattern.CASE_INSENSITIVE);

    private LogoReader() {}

    /**
     * @param folder of the site's file; null where there is none
     */
    static Theme.@Nullable Logo read(YamlValue at, @Nullable Path folder) {
        var text = at.asText();
        if (text == null) {
            return null;
        }
        return at.tryTo(() -> logo(bytes(text, folder)));
    }

    private static byte[] bytes(String text, @Nullable Path folder) {
        var written = WRITTEN.matcher(text);
        if (written.matches()) {
            return Base64.getDecoder().decode(written.group(2));
        }
        if (!FILE.matcher(text).matches()) {
            throw new IllegalArgumentException("accepted is the name of a file beside this one");
        }
        if (folder == null) {
            throw new IllegalArgumentException("is a file, and here is none beside this one");
        }
        return bytes(folder.resolve(text));
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("there is no file " + file.getFileName());
            }
            requireSmall(Files.size(file));
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the file " + file.getFileName() + " cannot be read", e);
        }
    }

    private static Theme.Logo logo(byte[] bytes) {
        requireSmall(bytes.length);
        var type = isPng(bytes) ? png(bytes) : svg(bytes);
        return new Theme.Logo(type, Base64.getEncoder().encodeToString(bytes));
    }

    private static void requireSmall(long size) {
        if (size > Logo.MAX_BYTES) {
            throw new IllegalArgumentException(
                    "has " + size + " bytes, accepted are at most " + Logo.MAX_BYTES);
        }
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length >= HEADER_BYTES && Arrays.equals(Arrays.copyOf(bytes, PNG.length), PNG);
    }

    private static String png(byte[] bytes) {
        var size = ByteBuffer.wrap(bytes, SIZE_AT, 8);
        int wide = size.getInt();
        int high = size.getInt();
        if (Math.min(wide, high) < LEAST_DOTS || Math.max(wide, high) > MOST_DOTS) {
            throw new IllegalArgumentException(
                    "is %d by %d dots, accepted are %d to %d"
                            .formatted(wide, high, LEAST_DOTS, MOST_DOTS));
        }
        requirePicture(bytes);
        return Logo.PNG;
    }

    private static void requirePicture(byte[] bytes) {
        try {
            if (ImageIO.read(new ByteArrayInputStream(bytes)) == null) {
                throw new IllegalArgumentException("is a damaged PNG");
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("is a damaged PNG", e);
        }
    }

    private static String svg(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (!text.startsWith("<svg") || !text.endsWith("</svg>")) {
            throw new IllegalArgumentException("is neither a PNG nor an SVG");
        }
        if (ACTIVE.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "has a script, a style sheet or something from elsewhere in it; accepted are shapes");
        }
        return Logo.SVG;
    }
}
