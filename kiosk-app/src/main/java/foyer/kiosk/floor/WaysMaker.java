package foyer.kiosk.floor;

import foyer.contract.Offer;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.Texts;
import foyer.kiosk.session.Agency;
import foyer.kiosk.session.Ways;
import foyer.kiosk.text.Pinyin;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other ways of the offer as the session rules see them. */
final class WaysMaker {
    private static final LanguageCode CHINESE = new LanguageCode("zh");

    /** Times are whole: 10:40, not 10:37. */
    private static final int GRID_SECONDS = 300;

    private WaysMaker() {}

    static List<Agency> agencies(Offer offer) {
        var all = offer.agencies();
        return all == null ? List.of() : all.stream().map(WaysMaker::agency).toList();
    }

    private static Agency agency(foyer.contract.Agency one) {
        return new Agency(
                one.id(),
                one.name(),
                one.purpose(),
                one.address(),
                one.phone(),
                one.opening(),
                one.web());
    }

    /**
     * @param now null when no clock is trusted: then no time can be named
     */
    static Ways ways(Offer.Service service, @Nullable Instant now) {
        var offered = service.ways();
        if (offered == null) {
            return new Ways(null, List.of(), called(service, null));
        }
        var later = offered.later();
        return new Ways(
                online(offered.online()),
                later == null || now == null ? List.of() : holds(later, now),
                called(service, offered.words()));
    }

    /** Chinese also as it is typed, with the letters the screen has for it. */
    private static @Nullable Texts called(Offer.Service service, @Nullable Texts words) {
        var name = service.name().byLanguage().get(CHINESE);
        if (name == null) {
            return words;
        }
        var all =
                words == null
                        ? new LinkedHashMap<LanguageCode, String>()
                        : new LinkedHashMap<>(words.byLanguage());
        var own = all.getOrDefault(CHINESE, "");
        var typed = String.join(", ", Pinyin.of(name + ", " + own));
        var both = own.isEmpty() ? typed : own + ", " + typed;
        if (!both.isBlank() && both.length() <= Texts.MAX_LENGTH) {
            all.put(CHINESE, both);
        }
        return all.isEmpty() ? null : new Texts(all);
    }

    private static Ways.@Nullable Online online(foyer.contract.Ways.@Nullable Online online) {
        return online == null
                ? null
                : new Ways.Online(online.address(), online.title(), online.steps());
    }

    private static List<Ways.Hold> holds(foyer.contract.Ways.Later later, Instant now) {
        var until = later.until();
        return later.minutes().stream()
                .map(minutes -> new Ways.Hold(whole(now.plusSeconds(minutes * 60L)), minutes))
                .filter(hold -> until == null || !hold.at().isAfter(until))
                .toList();
    }

    /** Rounded up: nobody is called before they said. */
    private static Instant whole(Instant at) {
        long seconds = at.getEpochSecond() + (at.getNano() > 0 ? 1 : 0);
        return Instant.ofEpochSecond(-Math.floorDiv(-seconds, GRID_SECONDS) * GRID_SECONDS);
    }
}
