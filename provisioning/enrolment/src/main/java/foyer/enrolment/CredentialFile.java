package foyer.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file a node keeps its credentials in: two lines, {@code node=} and {@code secret=}, readable
 * by its owner only.
 */
public final class CredentialFile {
    private static final Set<PosixFilePermission> OTHERS =
            Set.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);

    private CredentialFile() {}

    /** Says in one sentence what is wrong with the file, for the technician. */
    public static final class Refused extends Exception {
        Refused(String problem) {
            super(problem);
        }
    }

    public static NodeCredentials read(Path file) throws IOException, Refused {
        if (!Files.isRegularFile(file)) {
            throw new Refused(
                    file + " is not there; it is made when the node is added at the server");
        }
        if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw new Refused(file + " can be read by others than its owner; run chmod 600 on it");
        }
        var lines = new Properties();
        try (var in = Files.newBufferedReader(file, UTF_8)) {
            lines.load(in);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    file + " is not made of lines such as node=kiosk-1: " + e.getMessage());
        }
        try {
            return new NodeCredentials(get(lines, "node", file), get(lines, "secret", file));
        } catch (IllegalArgumentException e) {
            throw new Refused(file + ": " + e.getMessage());
        }
    }

    private static String get(Properties lines, String key, Path file) throws Refused {
        @Nullable String value = lines.getProperty(key);
        if (value == null) {
            throw new Refused(file + " has no line " + key + "=…");
        }
        return value.strip();
    }

    public static void write(Path file, NodeCredentials credentials) throws IOException {
        OwnerOnlyFile.replace(
                file, "node=" + credentials.node() + "\nsecret=" + credentials.secret() + "\n");
    }
}
