package foyer.server.notices.sms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider wants posted: JSON in whose texts {@code {to}}, {@code {text}} and {@code {id}}
 * stand for a message's own. Filled in as values, so that no message can change the JSON itself.
 */
public final class BodyTemplate {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TO = "{to}";
    private static final String TEXT = "{text}";

    private final Object tree;

    private BodyTemplate(Object tree) {
        this.tree = tree;
    }

    /**
     * @throws IllegalArgumentException saying what is accepted
     */
    public static BodyTemplate of(String json) {
        try {
            Object tree = JSON.readValue(json, Object.class);
            if (tree instanceof Map && json.contains(TO) && json.contains(TEXT)) {
                return new BodyTemplate(tree);
            }
        } catch (JacksonException notJson) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "accepted is a JSON object with {to} and {text} in its texts");
    }

    String filled(String to, String text, String id) {
        return JSON.writeValueAsString(filled(tree, Map.of("to", to, "text", text, "id", id)));
    }

    private static @Nullable Object filled(@Nullable Object part, Map<String, String> values) {
        return switch (part) {
            case null -> null;
            case Map<?, ?> object -> object(object, values);
            case List<?> list -> list(list, values);
            case String text -> text(text, values);
            default -> part;
        };
    }

    private static Map<String, @Nullable Object> object(
            Map<?, ?> object, Map<String, String> values) {
        var filled = new LinkedHashMap<String, @Nullable Object>();
        object.forEach((key, value) -> filled.put(String.valueOf(key), filled(value, values)));
        return filled;
    }

    private static List<@Nullable Object> list(List<?> list, Map<String, String> values) {
        var filled = new ArrayList<@Nullable Object>();
        list.forEach(one -> filled.add(filled(one, values)));
        return filled;
    }

    /** In one pass: what is filled in is not looked at again. */
    private static String text(String text, Map<String, String> values) {
        var filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '{' ? text.indexOf('}', at) : -1;
            var value = end < 0 ? null : values.get(text.substring(at + 1, end));
            if (value == null) {
                filled.append(text.charAt(at));
                at++;
            } else {
                filled.append(value);
                at = end + 1;
            }
        }
        return filled.toString();
    }
}
