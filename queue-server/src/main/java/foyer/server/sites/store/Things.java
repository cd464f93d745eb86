package foyer.server.sites.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The things of one kind in a written site, by what names them. */
final class Things {
    private static final List<String> NAMING = List.of("id", "code", "staff", "on", "from");
    private final Map<String, Map<String, Object>> byId = new LinkedHashMap<>();

    private Things() {}

    static Things of(@Nullable Object written) {
        var things = new Things();
        if (written instanceof List<?> items) {
            items.forEach(item -> things.add(DiffWords.map(item)));
        }
        return things;
    }

    private void add(Map<String, Object> thing) {
        var id =
                NAMING.stream()
                        .map(thing::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")
                        .toString();
        // Several special days may be about one date, each of other services.
        var own = thing.get("on") != null || thing.get("from") != null ? ofDay(id, thing) : id;
        byId.put(own, thing);
    }

    private static String ofDay(String date, Map<String, Object> day) {
        var to = day.get("to") == null ? "" : " to " + day.get("to");
        var of = day.get("services") instanceof List<?> services ? " of " + joined(services) : "";
        return date + to + of;
    }

    private static String joined(List<?> items) {
        return String.join(", ", items.stream().map(String::valueOf).toList());
    }

    List<String> ids() {
        return new ArrayList<>(byId.keySet());
    }

    @Nullable Map<String, Object> find(String id) {
        return byId.get(id);
    }

    Map<String, Object> get(String id) {
        return Objects.requireNonNull(byId.get(id));
    }

    /** Such as: Service council-tax (Council Tax). */
    String title(String kind, String id) {
        var thing = get(id);
        var name = thing.get("name") == null ? thing.get("label") : thing.get("name");
        return kind + " " + id + (name == null ? "" : " (" + first(name) + ")");
    }

    private static Object first(Object texts) {
        return DiffWords.map(texts).values().iterator().next();
    }
}
