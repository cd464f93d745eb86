package foyer.kiosk.session;

import foyer.contract.words.ServiceCode;
import foyer.kiosk.session.Action.Simple;
import java.util.List;
import java.util.Set;

/** The ways on that a service has now, in the order they stand on the screen. */
public final class WayChoices {
    private WayChoices() {}

    /** Of one that gives tickets. */
    public static List<Simple> open(Menu.Service service) {
        var ways = service.ways();
        var all = new java.util.ArrayList<Simple>();
        all.add(Simple.WAIT_HERE);
        if (!ways.holds().isEmpty()) {
            all.add(Simple.COME_LATER);
        }
        if (ways.online() != null) {
            all.add(Simple.DO_ONLINE);
        }
        all.add(Simple.CALL_HELP);
        return all;
    }

    /** Of one that gives none: what makes sense without waiting. */
    public static List<Simple> closed(Menu menu, Menu.Service service) {
        var all = new java.util.ArrayList<Simple>();
        if (service.ways().online() != null) {
            all.add(Simple.DO_ONLINE);
        }
        all.add(Simple.BACK);
        if (!menu.agencies().isEmpty()) {
            all.add(Simple.OTHER_PLACES);
        }
        all.add(Simple.CALL_HELP);
        return all;
    }

    static void ofOpen(Set<Action> all, Menu menu, ServiceCode code) {
        menu.findService(code).ifPresent(service -> all.addAll(open(service)));
        if (!menu.needs().isEmpty()) {
            all.add(Simple.SAY_NEEDS);
        }
        all.addAll(List.of(Simple.BACK, Simple.START_AGAIN));
    }

    static void ofClosed(Set<Action> all, Menu menu, ServiceCode code) {
        menu.findService(code).ifPresent(service -> all.addAll(closed(menu, service)));
        all.addAll(List.of(Simple.BACK, Simple.START_AGAIN));
    }

    static void ofSheet(Set<Action> all, Sheet sheet) {
        if (sheet.equals(Sheet.OFFERED)) {
            all.add(Simple.PRINT_LEAFLET);
        }
        all.addAll(List.of(Simple.BACK, Simple.START_AGAIN));
    }
}
