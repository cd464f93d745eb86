package foyer.server.sites.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The keys and values of a written site in words. */
final class DiffWords {
    private static final Map<String, String> PLAIN =
            Map.ofEntries(
                    Map.entry("standardMinutes", "the promised wait in minutes"),
                    Map.entry("workMinutes", "the usual time with a customer in minutes"),
                    Map.entry("words", "what people call it"),
                    Map.entry("cutOver", "the end of the business day"),
                    Map.entry("perDay", "tickets a day"),
                    Map.entry("perHour", "tickets an hour"),
                    Map.entry("within", "the group it is within"),
                    Map.entry("withdrawn", "no more tickets"),
                    Map.entry("instead", "what to do instead"),
                    Map.entry("profile", "the work profile"),
                    Map.entry("way", "the way there"),
                    Map.entry("place", "the place to wait"));

    private DiffWords() {}

    /** One entry a value: {@code hours.monday} and so on. */
    static Map<String, String> flat(Map<String, Object> tree) {
        var flat = new LinkedHashMap<String, String>();
        flatten("", tree, flat);
        return flat;
    }

    private static void flatten(String path, Map<String, Object> tree, Map<String, String> flat) {
        tree.forEach((key, value) -> flatten(path.isEmpty() ? key : path + "." + key, value, flat));
    }

    private static void flatten(String path, Object value, Map<String, String> flat) {
        switch (value) {
            case Map<?, ?> _ -> flatten(path, map(value), flat);
            case List<?> items when !items.isEmpty() && items.getFirst() instanceof Map<?, ?> ->
                    each(path, items, flat);
            case List<?> items ->
                    flat.put(path, String.join(", ", items.stream().map(String::valueOf).toList()));
            default -> flat.put(path, value.toString());
        }
    }

    private static void each(String path, List<?> items, Map<String, String> flat) {
        for (int i = 0; i < items.size(); i++) {
            flatten(path + named(items.get(i), i + 1), rest(items.get(i)), flat);
        }
    }

    /** By the service it is about, or else by its place in the list. */
    private static String named(Object item, int place) {
        var service = map(item).get("service");
        return "." + (service == null ? place : service);
    }

    private static Map<String, Object> rest(Object item) {
        var rest = new LinkedHashMap<>(map(item));
        rest.remove("service");
        return rest;
    }

    static Map<String, Object> map(Object value) {
        var map = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) value).forEach((key, one) -> map.put(String.valueOf(key), one));
        return map;
    }

    /** A path in words: {@code hours.monday} is "hours, monday". */
    static String of(String path) {
        var words = new StringBuilder();
        for (var part : path.split("\\.", -1)) {
            words.append(words.isEmpty() ? "" : ", ").append(word(part));
        }
        return words.toString();
    }

    private static String word(String key) {
        var plain = PLAIN.get(key);
        return plain != null
                ? plain
                : key.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
