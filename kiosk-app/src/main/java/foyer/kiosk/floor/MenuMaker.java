package foyer.kiosk.floor;

import foyer.contract.Offer;
import foyer.kiosk.session.Menu;
import foyer.kiosk.text.KioskTexts;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offer as the session rules see it. */
final class MenuMaker {
    private MenuMaker() {}

    static Menu menu(@Nullable Offer offer, boolean live) {
        if (offer == null) {
            return Menu.empty();
        }
        // A language without texts would be a promise we cannot keep.
        var languages = offer.languages().stream().filter(KioskTexts.LANGUAGES::contains).toList();
        return new Menu(
                live,
                ZoneId.of(offer.zone()),
                offer.phoneAddress(),
                offer.council(),
                offer.siteName(),
                languages.isEmpty() ? List.of(KioskTexts.LANGUAGES.getFirst()) : languages,
                offer.groups().stream()
                        .map(g -> new Menu.Group(g.id(), g.name(), g.hint(), g.icon()))
                        .toList(),
                offer.services().stream().map(MenuMaker::service).toList());
    }

    private static Menu.Service service(Offer.Service service) {
        return new Menu.Service(
                service.code(),
                service.group(),
                service.name(),
                service.hint(),
                service.icon(),
                closed(service.closed()),
                service.standardMinutes(),
                service.peopleAhead(),
                service.place(),
                service.way());
    }

    private static Menu.@Nullable Closed closed(Offer.@Nullable Closed closed) {
        return switch (closed) {
            case null -> null;
            case OUT_OF_HOURS -> Menu.Closed.OUT_OF_HOURS;
            case NO_COUNTER -> Menu.Closed.NO_COUNTER;
            case BY_STAFF -> Menu.Closed.BY_STAFF;
        };
    }
}
