package foyer.kiosk.floor;

import foyer.contract.Offer;
import foyer.kiosk.session.Menu;

/** Offers as sessions see them, for tests elsewhere. */
public final class Menus {
    private Menus() {}

    public static Menu of(Offer offer, boolean live) {
        return MenuMaker.menu(offer, live, offer.at());
    }
}
