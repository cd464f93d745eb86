package foyer.server.sites.store;

import foyer.contract.words.ServiceCode;
import foyer.server.sites.Overflow;
import foyer.server.sites.Service;
import foyer.server.sites.WorkProfile;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work profiles: the services a counter takes, always or to help out. */
final class ProfilesReader {
    private final TextsReader texts;
    private final Names serviceNames;
    private final Names names = new Names("profile");

    ProfilesReader(TextsReader texts, Names serviceNames) {
        this.texts = texts;
        this.serviceNames = serviceNames;
    }

    Names names() {
        return names;
    }

    List<WorkProfile> profiles(YamlMap root) {
        return PartsReader.each(root.getList("profiles"), this::profile);
    }

    private @Nullable WorkProfile profile(YamlMap map) {
        var id = PartsReader.name(map, "id", names, Function.identity());
        var name = texts.get(map, "name");
        var seen = new HashSet<ServiceCode>();
        var services = services(map.get("services"), seen);
        var overflowAt = map.find("overflow");
        var overflow = overflowAt == null ? List.<Overflow>of() : overflow(overflowAt, seen);
        return id == null || name == null || services.isEmpty()
                ? null
                : map.self().tryTo(() -> new WorkProfile(id, name, services, overflow));
    }

    private List<ServiceCode> services(@Nullable YamlValue at, Set<ServiceCode> seen) {
        var items = at == null ? null : at.asList();
        var services = new ArrayList<ServiceCode>();
        if (at == null || items == null) {
            return services;
        }
        if (items.isEmpty()) {
            at.fault("names no service, accepted is at least one");
        }
        for (var item : items) {
            var code = service(item, seen);
            if (code != null) {
                services.add(code);
            }
        }
        return services;
    }

    /** Null when it is faulty or was named before. */
    private @Nullable ServiceCode service(YamlValue at, Set<ServiceCode> seen) {
        var code = at.as(ServiceCode::new);
        if (code == null) {
            return null;
        }
        serviceNames.refer(code.value(), at);
        if (seen.add(code)) {
            return code;
        }
        at.fault("service '" + code + "' is there twice");
        return null;
    }

    private List<Overflow> overflow(YamlValue at, Set<ServiceCode> seen) {
        var items = at.asList();
        return items == null ? List.of() : PartsReader.each(items, map -> overflow(map, seen));
    }

    private @Nullable Overflow overflow(YamlMap map, Set<ServiceCode> seen) {
        var codeAt = map.get("service");
        var code = codeAt == null ? null : service(codeAt, seen);
        var waitingAt = map.get("waiting");
        var waiting = waitingAt == null ? null : waitingAt.asNumber(1, Overflow.MOST_WAITING);
        var late = late(map.find("lateMinutes"));
        return code == null || waiting == null
                ? null
                : map.self().tryTo(() -> new Overflow(code, waiting, late));
    }

    private static @Nullable Duration late(@Nullable YamlValue at) {
        var minutes =
                at == null ? null : at.asNumber(0, (int) Service.LONGEST_STANDARD.toMinutes());
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }
}
