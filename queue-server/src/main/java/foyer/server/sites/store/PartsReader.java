package foyer.server.sites.store;

import foyer.contract.words.ServiceCode;
import foyer.server.sites.OfferRoom;
import foyer.server.sites.Partner;
import foyer.server.sites.Service;
import foyer.server.sites.ServiceGroup;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Partners, groups and services, in this order: each refers to the ones before. */
final class PartsReader {
    private final TextsReader texts;
    private final NumbersReader numbers;
    private final OfferingReader offerings;
    private final GroupsReader groups;
    private final Prefixes prefixes = new Prefixes();
    private final Names partnerNames = new Names("partner");
    private final Names serviceNames = new Names("service");

    PartsReader(TextsReader texts, NumbersReader numbers) {
        this.texts = texts;
        this.numbers = numbers;
        this.offerings = new OfferingReader(texts);
        this.groups = new GroupsReader(texts, numbers, prefixes);
    }

    Names serviceNames() {
        return serviceNames;
    }

    List<Partner> partners(YamlMap root) {
        return each(root.getList("partners"), this::partner);
    }

    List<ServiceGroup> groups(YamlMap root) {
        return groups.groups(root);
    }

    List<Service> services(YamlMap root) {
        var at = root.find("services");
        var services = each(root.getList("services"), this::service);
        if (at != null && serviceNames.all().isEmpty()) {
            at.fault("has no service, accepted is at least one");
        }
        prefixes.check();
        return services;
    }

    static <T> List<T> each(List<YamlValue> items, Function<YamlMap, @Nullable T> read) {
        var all = new ArrayList<T>();
        for (var item : items) {
            var map = item.asMap();
            if (map == null) {
                continue;
            }
            try (map) {
                var one = read.apply(map);
                if (one != null) {
                    all.add(one);
                }
            }
        }
        return all;
    }

    /** A name of its own, declared even when the rest of the thing is faulty. */
    static <T> @Nullable T name(YamlMap map, String key, Names names, Function<String, T> make) {
        var at = map.get(key);
        var name = at == null ? null : at.as(make);
        if (at != null && name != null) {
            names.declare(String.valueOf(name), at);
        }
        return name;
    }

    /** Whatever is one too many is named; those after it are not. */
    static void count(String what, int so, int most, YamlMap map) {
        if (so == most + 1) {
            map.self().fault("is " + what + " " + so + ", accepted are at most " + most);
        }
    }

    private @Nullable Partner partner(YamlMap map) {
        var id = name(map, "id", partnerNames, Function.identity());
        var name = texts.get(map, "name");
        return id == null || name == null ? null : map.self().tryTo(() -> new Partner(id, name));
    }

    private @Nullable Service service(YamlMap map) {
        var code = name(map, "code", serviceNames, ServiceCode::new);
        if (code != null) {
            count("service", serviceNames.all().size(), OfferRoom.SERVICES, map);
        }
        var partner = reference(map.get("partner"), partnerNames);
        var group = reference(map.find("group"), groups.names());
        var name = texts.get(map, "name");
        var hint = texts.find(map, "hint");
        var shortName = texts.get(map, "shortName", Service.MAX_SHORT_NAME);
        var icon = text(map, "icon");
        var prefix = prefixes.ofService(map, group);
        var standardAt = map.get("standardMinutes");
        var minutes =
                standardAt == null
                        ? null
                        : standardAt.asNumber(1, (int) Service.LONGEST_STANDARD.toMinutes());
        var place = texts.get(map, "place");
        var way = texts.find(map, "way");
        var style = numbers.style(map);
        var offering = offerings.offering(map);
        if (code == null
                || partner == null
                || name == null
                || shortName == null
                || icon == null
                || prefix == null
                || minutes == null
                || place == null
                || offering == null) {
            return null;
        }
        var standard = Duration.ofMinutes(minutes);
        return map.self()
                .tryTo(
                        () ->
                                new Service(
                                        code, partner, group, name, hint, shortName, icon, prefix,
                                        standard, place, way, style, offering));
    }

    static @Nullable String text(YamlMap map, String key) {
        var at = map.get(key);
        return at == null ? null : at.asText();
    }

    static @Nullable String reference(@Nullable YamlValue at, Names names) {
        var name = at == null ? null : at.asText();
        if (at != null && name != null) {
            names.refer(name, at);
        }
        return name;
    }
}
