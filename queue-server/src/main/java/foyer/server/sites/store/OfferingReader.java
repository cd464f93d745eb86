package foyer.server.sites.store;

import foyer.server.sites.LastTicket;
import foyer.server.sites.Offering;
import foyer.server.sites.Quota;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When and how many tickets of a service can be had. */
final class OfferingReader {
    private final TextsReader texts;
    private final WaysReader ways;

    OfferingReader(TextsReader texts) {
        this.texts = texts;
        this.ways = new WaysReader(texts);
    }

    @Nullable Offering offering(YamlMap map) {
        var hoursAt = map.find("hours");
        var hours = hoursAt == null ? null : HoursReader.week(hoursAt);
        var quotaAt = map.find("quota");
        var quota = quotaAt == null ? Quota.NONE : quota(quotaAt);
        var lastAt = map.find("lastTicket");
        var last = lastAt == null ? LastTicket.AT_CLOSING : lastTicket(lastAt);
        var work = minutes(map, "workMinutes", Offering.USUAL_WORK, 1, Offering.LONGEST_WORK);
        var instead = texts.find(map, "instead");
        boolean withdrawn = yes(map, "withdrawn");
        var other = ways.alternatives(map);
        return quota == null || last == null
                ? null
                : map.self()
                        .tryTo(
                                () ->
                                        new Offering(
                                                hours, quota, last, work, instead, withdrawn,
                                                other));
    }

    private static @Nullable Quota quota(YamlValue at) {
        var map = at.asMap();
        if (map == null) {
            return null;
        }
        try (map) {
            var perDay = number(map, "perDay");
            var perHour = number(map, "perHour");
            return at.tryTo(() -> new Quota(perDay, perHour));
        }
    }

    private static @Nullable Integer number(YamlMap map, String key) {
        var at = map.find(key);
        return at == null ? null : at.asNumber(1, Quota.MOST);
    }

    private static @Nullable LastTicket lastTicket(YamlValue at) {
        var map = at.asMap();
        if (map == null) {
            return null;
        }
        try (map) {
            var before = minutes(map, "minutesBeforeClosing", Duration.ZERO, 0, LastTicket.LONGEST);
            boolean served = yes(map, "servedByClosing");
            return at.tryTo(() -> new LastTicket(before, served));
        }
    }

    /** The usual one also after a fault, which is named and keeps the site from being used. */
    static Duration minutes(YamlMap map, String key, Duration usual, int least, Duration most) {
        var at = map.find(key);
        var minutes = at == null ? null : at.asNumber(least, (int) most.toMinutes());
        return minutes == null ? usual : Duration.ofMinutes(minutes);
    }

    static boolean yes(YamlMap map, String key) {
        var at = map.find(key);
        return at != null && Boolean.TRUE.equals(at.asYesOrNo());
    }
}
