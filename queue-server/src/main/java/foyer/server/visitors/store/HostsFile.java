package foyer.server.visitors.store;

import foyer.server.visitors.Host;
import foyer.server.visitors.HostBook;
import foyer.server.visitors.HostId;
import foyer.server.yaml.Fault;
import foyer.server.yaml.Faults;
import foyer.server.yaml.YamlFile;
import foyer.server.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The administrator's list of hosts: YAML, or CSV as the personnel system writes it. */
public final class HostsFile {
    public static final int FORMAT = 1;

    private HostsFile() {}

    /** What came of reading a file: the hosts, or everything that is wrong with it. */
    public sealed interface Loaded {
        record Ok(HostBook hosts) implements Loaded {}

        record Faulty(List<Fault> faults) implements Loaded {}
    }

    public static Loaded load(Path file) throws IOException {
        var name = file.getFileName().toString();
        var faults = new Faults(name);
        var text = YamlFile.load(file, faults);
        return text == null ? new Loaded.Faulty(faults.list()) : read(name, text);
    }

    /**
     * @param name of the file: what ends in .csv is CSV
     */
    public static Loaded read(String name, String text) {
        var faults = new Faults(name);
        var hosts =
                name.toLowerCase(Locale.ROOT).endsWith(".csv")
                        ? new HostsCsv(faults).read(text)
                        : yaml(text, faults);
        return faults.isEmpty()
                ? new Loaded.Ok(new HostBook(hosts))
                : new Loaded.Faulty(faults.list());
    }

    private static List<Host> yaml(String text, Faults faults) {
        var hosts = new ArrayList<Host>();
        var root = YamlFile.parse(text, faults);
        if (root == null) {
            return hosts;
        }
        try (root) {
            var format = root.get("foyer");
            if (format != null) {
                format.asNumber(FORMAT, FORMAT);
            }
            var lines = new HashMap<HostId, Integer>();
            for (var item : root.getList("hosts")) {
                var map = item.asMap();
                if (map != null) {
                    try (map) {
                        add(map, lines, hosts);
                    }
                }
            }
        }
        return hosts;
    }

    private static void add(YamlMap map, Map<HostId, Integer> lines, List<Host> hosts) {
        var idAt = map.get("id");
        var id = idAt == null ? null : idAt.as(HostId::new);
        var nameAt = map.get("name");
        var name = nameAt == null ? null : nameAt.asText();
        var department = text(map, "department");
        var mail = text(map, "email");
        var leftAt = map.find("left");
        boolean left = leftAt != null && Boolean.TRUE.equals(leftAt.asYesOrNo());
        if (idAt == null || id == null || name == null) {
            return;
        }
        var before = lines.putIfAbsent(id, idAt.line());
        if (before != null) {
            idAt.fault("'" + id + "' is there twice, first in line " + before);
            return;
        }
        var shown = department == null ? "" : department;
        var host = map.self().tryTo(() -> new Host(id, name, shown, mail, !left));
        if (host != null) {
            hosts.add(host);
        }
    }

    private static @Nullable String text(YamlMap map, String key) {
        var at = map.find(key);
        return at == null ? null : at.asText();
    }
}
