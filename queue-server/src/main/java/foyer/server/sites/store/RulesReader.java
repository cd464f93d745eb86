package foyer.server.sites.store;

import foyer.contract.words.StaffId;
import foyer.server.sites.Ability;
import foyer.server.sites.Adjustment;
import foyer.server.sites.AppointmentPolicy;
import foyer.server.sites.Away;
import foyer.server.sites.CallPolicy;
import foyer.server.sites.Cause;
import foyer.server.sites.Comebacks;
import foyer.server.sites.Counter;
import foyer.server.sites.Front;
import foyer.server.sites.HouseRules;
import foyer.server.sites.Priority;
import foyer.server.sites.Service;
import foyer.server.sites.Signed;
import foyer.server.sites.Theme;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How customers are called, given up, put forward and helped. */
final class RulesReader {
    private final TextsReader texts;
    private final Names adjustmentNames = new Names("adjustment");
    private final Names priorityNames = new Names("priority");
    private final Names causeNames = new Names("cause");
    private final Names staffNames = new Names("staff");
    private final Names profileNames;
    private final DisplaysReader displays;
    private final List<Counter> counters;
    private final ThemeReader themes;
    private final SignedReader clips;

    RulesReader(
            TextsReader texts,
            Names profileNames,
            List<Counter> counters,
            DisplaysReader displays,
            ThemeReader themes,
            SignedReader clips) {
        this.themes = themes;
        this.clips = clips;
        this.texts = texts;
        this.profileNames = profileNames;
        this.counters = counters;
        this.displays = displays;
    }

    @Nullable HouseRules rules(YamlMap root) {
        var calls = part(root, "calls", CallPolicy.USUAL, RulesReader::calls);
        var comebacks = part(root, "comebacks", Comebacks.USUAL, RulesReader::comebacks);
        var appointments =
                part(root, "appointments", AppointmentPolicy.USUAL, RulesReader::appointments);
        var adjustments = some(root, "adjustments", this::adjustment);
        var priorities = some(root, "priorities", this::priority);
        var causes = new LinkedHashMap<String, Cause>();
        some(root, "avoidableCauses", this::cause)
                .forEach(one -> causes.putIfAbsent(one.id(), one));
        var advisors = new LinkedHashMap<StaffId, String>();
        some(root, "advisors", map -> advisor(map, advisors));
        var shown = displays.rules(root, texts);
        var signposts = new WaysReader(texts).signposts(root);
        var front = part(root, "front", Front.USUAL, RulesReader::front);
        var away = part(root, "away", Away.USUAL, RulesReader::away);
        var theme = part(root, "theme", Theme.USUAL, themes::theme);
        var signed = part(root, "signed", Signed.NONE, clips::signed);
        return calls == null
                        || comebacks == null
                        || appointments == null
                        || shown == null
                        || signposts == null
                        || front == null
                        || away == null
                        || theme == null
                        || signed == null
                ? null
                : root.self()
                        .tryTo(
                                () ->
                                        new HouseRules(
                                                calls,
                                                comebacks,
                                                appointments,
                                                adjustments,
                                                priorities,
                                                List.copyOf(causes.values()),
                                                advisors,
                                                shown,
                                                signposts,
                                                front,
                                                away,
                                                theme,
                                                signed));
    }

    private static <T> @Nullable T part(
            YamlMap root, String key, T usual, Function<YamlMap, @Nullable T> read) {
        var at = root.find(key);
        if (at == null) {
            return usual;
        }
        var map = at.asMap();
        if (map == null) {
            return null;
        }
        try (map) {
            return read.apply(map);
        }
    }

    private static <T> List<T> some(YamlMap root, String key, Function<YamlMap, @Nullable T> read) {
        return root.find(key) == null ? List.of() : PartsReader.each(root.getList(key), read);
    }

    private static @Nullable CallPolicy calls(YamlMap map) {
        var usual = CallPolicy.USUAL;
        var walk = minutes(map, "walkMinutes", usual.walk(), CallPolicy.LONGEST_WALK);
        int recalls = number(map, "recalls", usual.recalls(), CallPolicy.MOST_RECALLS);
        boolean byRule = OfferingReader.yes(map, "missedByRule");
        return map.self().tryTo(() -> new CallPolicy(walk, recalls, byRule));
    }

    private static @Nullable Front front(YamlMap map) {
        var entries = new ArrayList<Front.Entry>();
        var at = map.find("entries");
        var items = at == null ? null : at.asList();
        if (items != null) {
            for (var item : items) {
                var entry = Keyword.read(item, "entry", Front.Entry.values());
                if (entry != null) {
                    entries.add(entry);
                }
            }
        }
        return map.self().tryTo(() -> new Front(entries));
    }

    private static @Nullable Away away(YamlMap map) {
        int soon = number(map, "soonAhead", Away.USUAL.soonAhead(), Away.MOST_AHEAD);
        return map.self().tryTo(() -> new Away(soon));
    }

    private static int number(YamlMap map, String key, int usual, int most) {
        var at = map.find(key);
        var number = at == null ? null : at.asNumber(0, most);
        return number == null ? usual : number;
    }

    private static @Nullable Comebacks comebacks(YamlMap map) {
        var usual = Comebacks.USUAL;
        var most = Comebacks.LONGEST;
        var revive = minutes(map, "reviveWithinMinutes", usual.reviveWithin(), most);
        var behind = minutes(map, "reviveBehindMinutes", usual.reviveBehind(), most);
        var reopen = minutes(map, "reopenWithinMinutes", usual.reopenWithin(), most);
        var undo = minutes(map, "undoWithinMinutes", usual.undoWithin(), most);
        var more = minutes(map, "moreTimeMinutes", usual.moreTime(), Comebacks.LONGEST_MORE);
        var times = number(map, "moreTimes", usual.moreTimes(), Comebacks.MOST_TIMES);
        return map.self().tryTo(() -> new Comebacks(revive, behind, reopen, undo, more, times));
    }

    private static @Nullable AppointmentPolicy appointments(YamlMap map) {
        var usual = AppointmentPolicy.USUAL;
        var most = AppointmentPolicy.LONGEST;
        var standard = minutes(map, "standardMinutes", usual.standard(), most);
        var early = minutes(map, "earlyMinutes", usual.early(), most);
        var late = minutes(map, "lateMinutes", usual.late(), most);
        boolean asWalkIn = OfferingReader.yes(map, "earlyWaitsAsWalkIn");
        return map.self().tryTo(() -> new AppointmentPolicy(standard, early, late, asWalkIn));
    }

    /** Kept in the map, so that somebody named twice is seen. */
    private @Nullable StaffId advisor(YamlMap map, Map<StaffId, String> advisors) {
        var staff = PartsReader.name(map, "staff", staffNames, StaffId::new);
        var profile = PartsReader.reference(map.get("profile"), profileNames);
        if (staff != null && profile != null) {
            advisors.putIfAbsent(staff, profile);
        }
        return staff;
    }

    private @Nullable Adjustment adjustment(YamlMap map) {
        var id = PartsReader.name(map, "id", adjustmentNames, Function.identity());
        var name = texts.get(map, "name");
        var needsAt = map.find("needs");
        var needs = abilities(needsAt);
        if (needsAt != null && counters.stream().noneMatch(c -> c.abilities().containsAll(needs))) {
            needsAt.fault("no counter has that; whoever needs it would wait for ever");
        }
        var walk = minutes(map, "walkMinutes", Duration.ZERO, Adjustment.LONGEST_WALK);
        var sooner = minutes(map, "soonerMinutes", Duration.ZERO, Service.LONGEST_STANDARD);
        return id == null || name == null
                ? null
                : map.self().tryTo(() -> new Adjustment(id, name, needs, walk, sooner));
    }

    private @Nullable Priority priority(YamlMap map) {
        var id = PartsReader.name(map, "id", priorityNames, Function.identity());
        var name = texts.get(map, "name");
        var sooner = minutes(map, "soonerMinutes", Duration.ZERO, Service.LONGEST_STANDARD);
        return id == null || name == null
                ? null
                : map.self().tryTo(() -> new Priority(id, name, sooner));
    }

    private @Nullable Cause cause(YamlMap map) {
        var id = PartsReader.name(map, "id", causeNames, Function.identity());
        var name = texts.get(map, "name");
        return id == null || name == null ? null : map.self().tryTo(() -> new Cause(id, name));
    }

    static Set<Ability> abilities(@Nullable YamlValue at) {
        var found = EnumSet.noneOf(Ability.class);
        var items = at == null ? null : at.asList();
        if (items != null) {
            for (var item : items) {
                var ability = Keyword.read(item, "ability", Ability.values());
                if (ability != null && !found.add(ability)) {
                    item.fault("ability '" + Keyword.of(ability) + "' is there twice");
                }
            }
        }
        return found;
    }

    private static Duration minutes(YamlMap map, String key, Duration usual, Duration most) {
        return OfferingReader.minutes(map, key, usual, 0, most);
    }
}
