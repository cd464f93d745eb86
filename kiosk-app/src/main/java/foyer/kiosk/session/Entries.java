package foyer.kiosk.session;

import foyer.kiosk.journey.Appointment;
import foyer.kiosk.journey.Find;
import foyer.kiosk.journey.Journey;
import foyer.kiosk.journey.Question;
import foyer.kiosk.journey.TellUs;
import foyer.kiosk.journey.Visit;
import foyer.kiosk.journey.VisitSurvey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The journeys a site can have on its start screen, beside its services. */
public final class Entries {
    /** As many stand in one row. */
    public static final int MOST = 4;

    /**
     * @param alone it goes on without the server
     */
    private record Known(Menu.Entry entry, boolean alone, Function<Menu, Journey> journey) {}

    private static final List<Known> ALL =
            List.of(
                    known(Appointment.NAME, "calendar-check", true, _ -> new Appointment()),
                    known(Find.NAME, "search", true, _ -> new Find()),
                    known("tell-us", "message-square", true, menu -> new TellUs(named(menu))),
                    known(Visit.NAME, "id-card-lanyard", true, _ -> new Visit()),
                    known("survey", "smile", true, _ -> new VisitSurvey()));

    private Entries() {}

    private static Known known(
            String name, String icon, boolean alone, Function<Menu, Journey> journey) {
        return new Known(new Menu.Entry(name, icon), alone, journey);
    }

    private static List<Question.Named> named(Menu menu) {
        return menu.services().stream()
                .map(service -> new Question.Named(service.code().value(), service.name(), null))
                .toList();
    }

    /**
     * Those of the site that this kiosk knows and that can be gone now, in the site's order.
     *
     * @param live the server is heard
     */
    public static List<Menu.Entry> of(List<String> names, boolean live) {
        return names.stream()
                .flatMap(name -> find(name).stream())
                .filter(known -> live || known.alone())
                .map(Known::entry)
                .limit(MOST)
                .toList();
    }

    static Optional<Journey> journey(Menu menu, String name) {
        return menu.entries().stream().anyMatch(entry -> entry.journey().equals(name))
                ? find(name).map(known -> known.journey().apply(menu))
                : Optional.empty();
    }

    private static Optional<Known> find(String name) {
        return ALL.stream().filter(known -> known.entry().journey().equals(name)).findFirst();
    }
}
