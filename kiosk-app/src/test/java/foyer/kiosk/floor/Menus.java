package foyer.kiosk.floor;

import foyer.contract.Offer;
import foyer.contract.Signed;
import foyer.kiosk.Offers;
import foyer.kiosk.session.Menu;
import java.util.List;
import java.util.Map;

/** Offers as sessions see them, for tests elsewhere. */
public final class Menus {
    private Menus() {}

    /** With clips in a sign language, by screen. */
    public static Menu of(Offer offer, boolean live, Map<String, String> clips) {
        var signed = Offers.signed(offer, new Signed("bsl", List.of()));
        return MenuMaker.menu(signed, live, offer.at(), clips);
    }

    public static Menu of(Offer offer, boolean live) {
        return MenuMaker.menu(offer, live, offer.at(), Map.of());
    }
}
