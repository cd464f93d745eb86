package foyer.server.sites.store;

import foyer.contract.words.Texts;
import foyer.contract.words.WebAddress;
import foyer.server.sites.Agency;
import foyer.server.sites.Alternatives;
import foyer.server.sites.HeldPlaces;
import foyer.server.sites.Online;
import foyer.server.sites.Signposts;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Other ways than to wait: online, later, elsewhere. */
final class WaysReader {
    private final TextsReader texts;
    private final Names agencyNames = new Names("agency");

    WaysReader(TextsReader texts) {
        this.texts = texts;
    }

    Alternatives alternatives(YamlMap service) {
        var onlineAt = service.find("online");
        var online = onlineAt == null ? null : online(onlineAt);
        return new Alternatives(online, texts.some(service, "words", Alternatives.LONGEST_WORDS));
    }

    private @Nullable Online online(YamlValue at) {
        var map = at.asMap();
        if (map == null) {
            return null;
        }
        try (map) {
            var addressAt = map.get("address");
            var address = addressAt == null ? null : addressAt.as(WebAddress::new);
            var title = texts.get(map, "title", Online.LONGEST_TITLE);
            var stepsAt = map.find("steps");
            List<Texts> steps = stepsAt == null ? List.of() : steps(stepsAt);
            return address == null || title == null
                    ? null
                    : at.tryTo(() -> new Online(address, title, steps));
        }
    }

    private List<Texts> steps(YamlValue at) {
        var steps = new ArrayList<Texts>();
        var items = at.asList();
        if (items != null) {
            for (var item : items) {
                var step = texts.read(item, Online.LONGEST_STEP);
                if (step != null) {
                    steps.add(step);
                }
            }
        }
        return steps;
    }

    @Nullable Signposts signposts(YamlMap root) {
        var heldAt = root.find("heldPlaces");
        var held = heldAt == null ? HeldPlaces.USUAL : held(heldAt);
        var agencies = agencies(root);
        return held == null ? null : root.self().tryTo(() -> new Signposts(held, agencies));
    }

    private static @Nullable HeldPlaces held(YamlValue at) {
        var map = at.asMap();
        if (map == null) {
            return null;
        }
        try (map) {
            var after = new ArrayList<Duration>();
            for (var item : map.getList("minutes")) {
                var minutes =
                        item.asNumber(
                                (int) HeldPlaces.SHORTEST.toMinutes(),
                                (int) HeldPlaces.LONGEST.toMinutes());
                if (minutes != null) {
                    after.add(Duration.ofMinutes(minutes));
                }
            }
            return at.tryTo(() -> new HeldPlaces(after));
        }
    }

    /** Kept by id, so that one that is there twice is named once. */
    private List<Agency> agencies(YamlMap root) {
        var byId = new LinkedHashMap<String, Agency>();
        if (root.find("agencies") != null) {
            PartsReader.each(root.getList("agencies"), this::agency)
                    .forEach(agency -> byId.putIfAbsent(agency.id(), agency));
        }
        return List.copyOf(byId.values());
    }

    private @Nullable Agency agency(YamlMap map) {
        var id = PartsReader.name(map, "id", agencyNames, Function.identity());
        var name = texts.get(map, "name", Agency.LONGEST_NAME);
        var purpose = texts.get(map, "for", Agency.LONGEST_PURPOSE);
        var addressAt = map.get("address");
        var address = addressAt == null ? null : addressAt.as(Agency::requirePlain);
        var phoneAt = map.get("phone");
        var phone = phoneAt == null ? null : phoneAt.as(Agency::requirePhone);
        var opening = texts.get(map, "opening", Agency.LONGEST_PURPOSE);
        var webAt = map.find("web");
        var web = webAt == null ? null : webAt.as(WebAddress::new);
        return id == null
                        || name == null
                        || purpose == null
                        || address == null
                        || phone == null
                        || opening == null
                ? null
                : map.self()
                        .tryTo(() -> new Agency(id, name, purpose, address, phone, opening, web));
    }
}
