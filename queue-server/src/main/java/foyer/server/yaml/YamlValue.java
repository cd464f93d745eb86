package foyer.server.yaml;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One value and where it stands. The {@code as…} methods return null after having named the fault,
 * so that reading goes on and finds the others.
 */
public final class YamlValue {
    public static final int MAX_ITEMS = 1000;

    private final Node node;
    private final String path;
    private final Faults faults;

    YamlValue(Node node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    int startIndex() {
        return node.getStartMark().orElseThrow().getIndex();
    }

    int endIndex() {
        return node.getEndMark().orElseThrow().getIndex();
    }

    public void fault(String problem) {
        int column = node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
        faults.add(line(), column, path, problem);
    }

    /** Names what is not known and what was probably meant. */
    public void faultUnknown(String what, String word, Collection<String> known) {
        fault("unknown " + what + " '" + word + "'; " + Nearest.hint(word, known));
    }

    /** Where a plain text would do, too. */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public @Nullable YamlMap asMap() {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(this, mapping, path, faults);
        }
        fault("is " + kind() + ", accepted is a mapping of keys to values");
        return null;
    }

    public @Nullable List<YamlValue> asList() {
        if (!(node instanceof SequenceNode sequence)) {
            fault("is " + kind() + ", accepted is a list");
            return null;
        }
        if (sequence.getValue().size() > MAX_ITEMS) {
            fault("has more than " + MAX_ITEMS + " items");
            return null;
        }
        var items = new ArrayList<YamlValue>();
        for (var item : sequence.getValue()) {
            items.add(new YamlValue(item, path + "[" + items.size() + "]", faults));
        }
        return items;
    }

    /** The items of a list, or the value itself where one is written without a list. */
    public @Nullable List<YamlValue> asListOrOne() {
        return node instanceof SequenceNode ? asList() : List.of(this);
    }

    public @Nullable String asText() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return scalar.getValue();
        }
        fault("is " + kind() + ", accepted is a text");
        return null;
    }

    /** The text as a word, whose own complaint becomes the fault. */
    public <T> @Nullable T as(Function<String, T> make) {
        var text = asText();
        return text == null ? null : tryTo(() -> make.apply(text));
    }

    public @Nullable Boolean asYesOrNo() {
        var text = asText();
        if (text == null) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            fault("is '" + text + "', accepted are true and false");
            return null;
        }
        return Boolean.valueOf(text);
    }

    public @Nullable Integer asNumber(int least, int most) {
        var text = asText();
        if (text == null) {
            return null;
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        fault("is '" + text + "', accepted are whole numbers from " + least + " to " + most);
        return null;
    }

    /** Makes a value of parts read here; what its constructor complains of is a fault here. */
    public <T> @Nullable T tryTo(java.util.function.Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private String kind() {
        return switch (node) {
            case MappingNode _ -> "a mapping";
            case SequenceNode _ -> "a list";
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> "empty";
            case ScalarNode _ -> "a plain text";
            default -> "something else";
        };
    }
}
