package foyer.server.sites.store;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.SiteId;
import foyer.server.sites.BoardRoom;
import foyer.server.sites.OfferRoom;
import foyer.server.sites.Site;
import foyer.server.yaml.Faults;
import foyer.server.yaml.YamlFile;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a whole site. Used once. */
final class SiteReader {
    private final Faults faults;
    private final @Nullable Path folder;

    /**
     * @param folder where files named in it are; null: nowhere
     */
    SiteReader(Faults faults, @Nullable Path folder) {
        this.faults = faults;
        this.folder = folder;
    }

    @Nullable Site read(String yaml) {
        var root = YamlFile.parse(yaml, faults);
        if (root == null) {
            return null;
        }
        try (root) {
            return read(root);
        }
    }

    private @Nullable Site read(YamlMap root) {
        var format = root.get("foyer");
        if (format != null) {
            format.asNumber(SiteFile.FORMAT, SiteFile.FORMAT);
        }
        var idAt = root.get("site");
        var id = idAt == null ? null : idAt.as(SiteId::new);
        var zoneAt = root.get("zone");
        var zone = zoneAt == null ? null : zone(zoneAt);
        var cutOverAt = root.find("cutOver");
        var cutOver = cutOverAt == null ? Site.DEFAULT_CUT_OVER : time(cutOverAt);
        var numbers = NumbersReader.read(root);
        var numbering = numbers.numbering();
        var languages = languages(root);
        var texts = new TextsReader(languages);
        var council = texts.get(root, "council");
        var name = texts.get(root, "name");
        var parts = new PartsReader(texts, numbers);
        var partners = parts.partners(root);
        var groups = parts.groups(root);
        var services = parts.services(root);
        var displays = new DisplaysReader();
        var places = new PlacesReader(texts, parts.serviceNames(), displays);
        var profiles = places.profiles(root);
        var nodes = places.nodes(root);
        var counters = places.counters(root);
        var opening = new OpeningReader(texts, parts.serviceNames()).opening(root);
        var themes = new ThemeReader(texts, folder);
        var rules =
                new RulesReader(
                                texts,
                                places.profileNames(),
                                counters,
                                displays,
                                themes,
                                new SignedReader(folder))
                        .rules(root);
        if (!faults.isEmpty()
                || id == null
                || zone == null
                || cutOver == null
                || numbering == null
                || council == null
                || name == null
                || opening == null
                || rules == null) {
            return null;
        }
        var site =
                root.self()
                        .tryTo(
                                () ->
                                        new Site(
                                                id, council, name, zone, cutOver, languages,
                                                numbering, partners, groups, services, profiles,
                                                counters, nodes, opening, rules));
        return site == null ? null : withRoom(site, root);
    }

    /** Named where the most of it stands. */
    private static @Nullable Site withRoom(Site site, YamlMap root) {
        var nodesAt = root.find("nodes");
        var servicesAt = root.find("services");
        var board = nodesAt == null ? null : nodesAt.tryTo(() -> BoardRoom.requireRoom(site));
        var offer = servicesAt == null ? null : servicesAt.tryTo(() -> OfferRoom.requireRoom(site));
        return board == null ? null : offer;
    }

    private static List<LanguageCode> languages(YamlMap root) {
        var languages = new ArrayList<LanguageCode>();
        var seen = new HashSet<LanguageCode>();
        for (var item : root.getList("languages")) {
            var language = item.as(LanguageCode::new);
            if (language != null && !seen.add(language)) {
                item.fault("language '" + language + "' is there twice");
            } else if (language != null) {
                languages.add(language);
            }
        }
        return languages;
    }

    private static @Nullable ZoneId zone(YamlValue at) {
        var text = at.asText();
        if (text == null) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            at.faultUnknown("time zone", text, ZoneId.getAvailableZoneIds());
            return null;
        }
        return at.tryTo(() -> ZoneId.of(text));
    }

    static @Nullable LocalTime time(YamlValue at) {
        var text = at.asText();
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeException e) {
            at.fault("is '" + text + "', accepted is a time such as \"03:00\"");
            return null;
        }
    }
}
