package foyer.server.yaml;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The text of a file as a tree that knows its lines. Bounded in size; aliases are not followed,
 * because a few of them can blow up to gigabytes.
 */
public final class YamlFile {
    public static final int MAX_CHARACTERS = 512 * 1024;

    private YamlFile() {}

    /** The outermost mapping; null when there is none, which is a fault. */
    public static @Nullable YamlMap parse(String text, Faults faults) {
        var settings =
                LoadSettings.builder()
                        .setUseMarks(true)
                        .setMaxAliasesForCollections(0)
                        .setCodePointLimit(MAX_CHARACTERS)
                        .build();
        try {
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
}
