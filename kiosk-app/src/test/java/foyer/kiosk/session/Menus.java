package foyer.kiosk.session;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small site for tests. */
final class Menus {
    static final LanguageCode EN = new LanguageCode("en");
    static final LanguageCode PL = new LanguageCode("pl");
    static final LanguageCode AR = new LanguageCode("ar");
    static final ServiceCode HOUSING = new ServiceCode("housing");
    static final ServiceCode HOMELESS = new ServiceCode("homeless");
    static final ServiceCode PLANNING = new ServiceCode("planning");
    static final ServiceCode NOT_SURE = new ServiceCode("not-sure");

    private Menus() {}

    static Menu open() {
        return menu(true, null);
    }

    static Menu offline() {
        return menu(false, null);
    }

    static Menu housingClosed() {
        return menu(true, Menu.Closed.BY_STAFF);
    }

    static Menu menu(boolean live, Menu.@Nullable Closed housing) {
        return new Menu(
                live,
                ZoneId.of("Europe/London"),
                "http://127.0.0.1/t/",
                text("Marlow Vale Council"),
                text("Civic Centre"),
                List.of(EN, PL, AR),
                List.of(
                        new Menu.Group("homes", text("Homes"), null, "house"),
                        new Menu.Group("land", text("Land"), null, "hammer")),
                List.of(
                        service(HOUSING, "homes", housing),
                        service(HOMELESS, "homes", null),
                        service(PLANNING, "land", Menu.Closed.OUT_OF_HOURS),
                        service(NOT_SURE, null, null)),
                List.of(
                        new Menu.Entry("tell-us", "message-square"),
                        new Menu.Entry("survey", "smile")));
    }

    static Menu.Service service(
            ServiceCode code, @Nullable String group, Menu.@Nullable Closed closed) {
        return new Menu.Service(
                code,
                group,
                text(code.value()),
                null,
                "house",
                closed,
                30,
                6,
                text("Area B"),
                text("Turn left"));
    }

    static Texts text(String english) {
        return new Texts(Map.of(EN, english));
    }
}
