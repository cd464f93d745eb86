package foyer.server.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The text of a file as a tree that knows its lines. Bounded in size; aliases are not followed,
 * because a few of them can blow up to gigabytes.
 */
public final class YamlFile {
    public static final int MAX_CHARACTERS = 512 * 1024;

    static final int MAX_DEPTH = 20;

    /** As many characters of three bytes each, as most scripts need. */
    public static final int MAX_BYTES = 3 * MAX_CHARACTERS;

    private YamlFile() {}

    /**
     * Reads a whole file; null when it is too large or not UTF-8, which is a fault. A file that is
     * too large is not read at all.
     */
    public static @Nullable String load(Path file, Faults faults) throws IOException {
        long size = Files.size(file);
        if (size > MAX_BYTES) {
            faults.add(1, 1, "", "has " + size + " bytes, accepted are at most " + MAX_BYTES);
            return null;
        }
        return decode(Files.readAllBytes(file), faults);
    }

    private static @Nullable String decode(byte[] bytes, Faults faults) {
        var in = ByteBuffer.wrap(bytes);
        var text = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, text, true);
        text.flip();
        if (!result.isError()) {
            return text.toString();
        }
        var before = text.toString();
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        faults.add(
                line,
                column,
                "",
                "the byte "
                        + String.format(Locale.ROOT, "%02X", bytes[in.position()])
                        + " is not UTF-8; save the file as UTF-8");
        return null;
    }

    /** The outermost mapping; null when there is none, which is a fault. */
    public static @Nullable YamlMap parse(String text, Faults faults) {
        var settings =
                LoadSettings.builder()
                        .setUseMarks(true)
                        .setMaxAliasesForCollections(0)
                        .setCodePointLimit(MAX_CHARACTERS)
                        .build();
        try {
            if (isTooDeep(settings, text, faults)) {
                return null;
            }
            var root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                faults.add(1, 1, "", "the file is empty");
                return null;
            }
            return new YamlValue(root.get(), "", faults).asMap();
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark().or(e::getContextMark);
            faults.add(
                    mark.map(m -> m.getLine() + 1).orElse(1),
                    mark.map(m -> m.getColumn() + 1).orElse(1),
                    "",
                    "not readable as YAML: " + e.getProblem());
            return null;
        } catch (YamlEngineException e) {
            faults.add(1, 1, "", "not readable as YAML: " + e.getMessage());
            return null;
        }
    }

    /** A tree is composed recursively, and a tower of brackets would break the stack. */
    private static boolean isTooDeep(LoadSettings settings, String text, Faults faults) {
        int depth = 0;
        for (var event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                var at = event.getStartMark();
                faults.add(
                        at.map(mark -> mark.getLine() + 1).orElse(1),
                        at.map(mark -> mark.getColumn() + 1).orElse(1),
                        "",
                        "is nested more than " + MAX_DEPTH + " deep");
                return true;
            }
        }
        return false;
    }
}
