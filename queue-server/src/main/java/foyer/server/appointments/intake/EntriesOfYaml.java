package foyer.server.appointments.intake;

import foyer.server.yaml.Faults;
import foyer.server.yaml.YamlFile;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Entries of the administrator's file. */
final class EntriesOfYaml {
    private static final int FORMAT = 1;

    private EntriesOfYaml() {}

    static Entries read(String text) {
        var faults = new Faults("appointments");
        var entries = new ArrayList<Entry>();
        var root = YamlFile.parse(text, faults);
        if (root != null) {
            try (root) {
                var format = root.get("foyer");
                if (format != null) {
                    format.asNumber(FORMAT, FORMAT);
                }
                for (var item : root.getList("appointments")) {
                    var map = item.asMap();
                    if (map != null) {
                        entries.add(entry(item.line(), map));
                    }
                }
            }
        }
        return faults.isEmpty()
                ? new Entries.Ok(entries)
                : new Entries.Faulty(
                        faults.list().stream()
                                .map(one -> new IntakeFault(one.line(), one.problem()))
                                .toList());
    }

    private static Entry entry(int line, YamlMap map) {
        var fields = new LinkedHashMap<String, String>();
        map.all().forEach((key, value) -> fields.put(key, text(value)));
        return new Entry(line, fields);
    }

    /** A list, such as that of adjustments, as its words. */
    private static String text(YamlValue value) {
        var items = value.asListOrOne();
        return (items == null ? List.<YamlValue>of() : items)
                .stream()
                        .map(YamlValue::asText)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }
}
