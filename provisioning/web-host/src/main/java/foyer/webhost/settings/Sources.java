package foyer.webhost.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The raw texts of all sources in their order, and what could not even be read. Used by one thread.
 */
final class Sources {
    static final String FILE_ARGUMENT = "--settings=";
    static final String HELP_ARGUMENT = "--help";

    /** A settings file is a page or two; anything larger is a mistake. */
    static final long MAX_FILE_BYTES = 1 << 20;

    private static final String VARIABLE_PREFIX = "FOYER_";

    /** One text as it was written; a later entry of the same key wins. */
    record Entry(String where, String key, String text) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<Fault> faults;

    Sources(List<Fault> faults) {
        this.faults = faults;
    }

    List<Entry> entries() {
        return entries;
    }

    void addFiles(String[] args) {
        for (String arg : args) {
            if (arg.startsWith(FILE_ARGUMENT)) {
                addFile(arg.substring(FILE_ARGUMENT.length()));
            }
        }
    }

    private void addFile(String name) {
        try {
            Path file = Path.of(name);
            if (Files.size(file) > MAX_FILE_BYTES) {
                faults.add(
                        new Fault(
                                "argument",
                                FILE_ARGUMENT + name,
                                "larger than 1 MiB, which is no settings file"));
                return;
            }
            addProperties(file);
        } catch (IOException | IllegalArgumentException unreadable) {
            faults.add(
                    new Fault("argument", FILE_ARGUMENT + name, "cannot be read: " + unreadable));
        }
    }

    private void addProperties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (String key : properties.stringPropertyNames().stream().sorted().toList()) {
            entries.add(new Entry("file " + file, key, properties.getProperty(key)));
        }
    }

    /** Variables without our prefix are other programs' business. */
    void addEnvironment(Map<String, String> env, Map<String, String> keyOfVariable) {
        new TreeMap<>(env)
                .forEach(
                        (variable, text) -> {
                            if (variable.startsWith(VARIABLE_PREFIX)) {
                                entries.add(
                                        new Entry(
                                                "environment",
                                                keyOfVariable.getOrDefault(variable, variable),
                                                text));
                            }
                        });
    }

    void addArguments(String[] args) {
        for (String arg : args) {
            if (arg.startsWith(FILE_ARGUMENT) || arg.equals(HELP_ARGUMENT)) {
                continue;
            }
            int equals = arg.indexOf('=');
            if (!arg.startsWith("--") || equals < 0) {
                faults.add(
                        new Fault(
                                "argument",
                                arg,
                                "accepted are --KEY=VALUE, "
                                        + FILE_ARGUMENT
                                        + "FILE and "
                                        + HELP_ARGUMENT));
                continue;
            }
            entries.add(new Entry("argument", arg.substring(2, equals), arg.substring(equals + 1)));
        }
    }
}
