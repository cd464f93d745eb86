package foyer.kiosk.floor;

import static foyer.kiosk.session.Menu.Again.Day.LATER;
import static foyer.kiosk.session.Menu.Again.Day.TODAY;
import static foyer.kiosk.session.Menu.Again.Day.WITHIN_A_WEEK;

import foyer.contract.Offer;
import foyer.contract.Signed;
import foyer.contract.Theme;
import foyer.kiosk.session.Entries;
import foyer.kiosk.session.Menu;
import foyer.kiosk.text.KioskTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The offer as the session rules see it. */
final class MenuMaker {
    private MenuMaker() {}

    /**
     * @param now null when no clock is trusted
     * @param clips files this kiosk can play, by screen
     */
    static Menu menu(
            @Nullable Offer offer, boolean live, @Nullable Instant now, Map<String, String> clips) {
        if (offer == null) {
            return Menu.empty();
        }
        // A language without texts would be a promise we cannot keep.
        var languages = offer.languages().stream().filter(KioskTexts.LANGUAGES::contains).toList();
        var zone = ZoneId.of(offer.zone());
        return new Menu(
                live,
                zone,
                offer.phoneAddress(),
                offer.council(),
                offer.siteName(),
                languages.isEmpty() ? List.of(KioskTexts.LANGUAGES.getFirst()) : languages,
                offer.groups().stream()
                        .map(g -> new Menu.Group(g.id(), g.name(), g.hint(), g.icon()))
                        .toList(),
                offer.services().stream()
                        .map(service -> service(service, live, zone, now))
                        .toList(),
                WaysMaker.agencies(offer),
                Entries.of(Objects.requireNonNullElse(offer.entries(), List.of()), live),
                Objects.requireNonNullElse(offer.needs(), List.of()),
                look(offer.theme()),
                signed(offer.signed(), clips));
    }

    private static Menu.Look look(@Nullable Theme theme) {
        return theme == null ? Menu.Look.USUAL : new Menu.Look(theme.variables(), theme.welcome());
    }

    private static Menu.Signed signed(@Nullable Signed signed, Map<String, String> clips) {
        return signed == null ? Menu.Signed.NONE : new Menu.Signed(signed.language(), clips);
    }

    private static Menu.Service service(
            Offer.Service service, boolean live, ZoneId zone, @Nullable Instant now) {
        boolean opened = !live && hasOpened(service, now);
        return new Menu.Service(
                service.code(),
                service.group(),
                service.name(),
                service.hint(),
                service.icon(),
                opened ? null : closed(service.closed()),
                service.standardMinutes(),
                service.peopleAhead(),
                service.place(),
                service.way(),
                opened ? null : again(service, zone, now),
                opened ? null : service.instead(),
                live ? expected(service.expected()) : null,
                WaysMaker.ways(service, now));
    }

    /** Worth nothing once nobody renews it. */
    private static Menu.@Nullable Wait expected(Offer.@Nullable Wait wait) {
        return wait == null
                ? null
                : new Menu.Wait(wait.lowMinutes(), wait.highMinutes(), wait.ahead());
    }

    /** Without the server nobody else says that the night is over. */
    private static boolean hasOpened(Offer.Service service, @Nullable Instant now) {
        var opensAt = service.opensAt();
        return opensAt != null && now != null && !now.isBefore(opensAt);
    }

    private static Menu.@Nullable Again again(
            Offer.Service service, ZoneId zone, @Nullable Instant now) {
        var opensAt = service.opensAt();
        if (opensAt == null) {
            return null;
        }
        if (now == null) {
            return new Menu.Again(opensAt, LATER);
        }
        long days =
                ChronoUnit.DAYS.between(
                        now.atZone(zone).toLocalDate(), opensAt.atZone(zone).toLocalDate());
        return new Menu.Again(opensAt, days < 1 ? TODAY : days < 7 ? WITHIN_A_WEEK : LATER);
    }

    private static Menu.@Nullable Closed closed(Offer.@Nullable Closed closed) {
        return switch (closed) {
            case null -> null;
            case OUT_OF_HOURS -> Menu.Closed.OUT_OF_HOURS;
            case NO_COUNTER -> Menu.Closed.NO_COUNTER;
            case BY_STAFF -> Menu.Closed.BY_STAFF;
            case FULL -> Menu.Closed.FULL;
            case ENDING -> Menu.Closed.ENDING;
            case WITHDRAWN -> Menu.Closed.WITHDRAWN;
        };
    }
}
