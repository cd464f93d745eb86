package foyer.server.yaml;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A tree of maps, lists, texts, numbers and truths as the text of a file. */
public final class YamlText {
    /** So that no text is folded, which is hard to edit in some scripts. */
    private static final int WIDTH = 10_000;

    private YamlText() {}

    public static String of(Map<String, Object> tree) {
        var settings =
                DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setWidth(WIDTH)
                        .setIndent(4)
                        .setIndicatorIndent(2)
                        .setUseUnicodeEncoding(true)
                        .build();
        return new Dump(settings).dumpToString(tree);
    }
}
