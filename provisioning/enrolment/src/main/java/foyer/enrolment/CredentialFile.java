package foyer.enrolment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node's credentials in a file of its data folder, readable by the node alone. */
public final class CredentialFile {
    private CredentialFile() {}

    public static void write(Path file, NodeCredentials credentials) throws IOException {
        PrivateFile.write(
                file,
                """
                # With this file a machine is the node named here. Keep it to yourself.
                node=%s
                site=%s
                secret=%s
                """
                        .formatted(credentials.node(), credentials.site(), credentials.secret()));
    }

    /** Fails with what is wrong and what is accepted when the file cannot be used. */
    public static NodeCredentials read(Path file) throws IOException {
        var values = new HashMap<String, String>();
        for (var line : PrivateFile.read(file).lines().toList()) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        }
        try {
            return new NodeCredentials(
                    value(values, "node"), value(values, "site"), value(values, "secret"));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static String value(Map<String, String> values, String key) {
        @Nullable String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }
}
