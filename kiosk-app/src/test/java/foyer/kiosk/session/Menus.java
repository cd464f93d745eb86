package foyer.kiosk.session;

import foyer.contract.Need;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NeedCode;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import foyer.contract.words.WebAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    static final NeedCode LOOP = new NeedCode("hearing-loop");
    static final NeedCode SLOW = new NeedCode("slow-walk");

    static final Instant TEN_FORTY = Instant.parse("2026-11-23T10:40:00Z");
    static final Instant ELEVEN_TEN = Instant.parse("2026-11-23T11:10:00Z");
    static final WebAddress ADDRESS = new WebAddress("https://town.example/housing");
    static final Ways WAYS =
            new Ways(
                    new Ways.Online(
                            ADDRESS, text("Apply online"), List.of(text("Have your lease"))),
                    List.of(new Ways.Hold(TEN_FORTY, 30), new Ways.Hold(ELEVEN_TEN, 60)),
                    text("rent, flat"));

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
                List.of(),
                List.of(
                        new Menu.Entry("tell-us", "message-square"),
                        new Menu.Entry("find", "search"),
                        new Menu.Entry("survey", "smile")),
                List.of(),
                Menu.Look.USUAL,
                Menu.Signed.NONE);
    }

    /** Online, later and elsewhere. */
    static Menu withWays() {
        return withWays(null);
    }

    static Menu withWays(Menu.@Nullable Closed housing) {
        var plain = menu(true, housing);
        var services =
                plain.services().stream()
                        .map(one -> one.code().equals(HOUSING) ? with(one, WAYS) : one)
                        .toList();
        return new Menu(
                true,
                plain.zone(),
                plain.phoneAddress(),
                plain.council(),
                plain.site(),
                plain.languages(),
                plain.groups(),
                services,
                List.of(agency("advice", null), agency("jobs", ADDRESS)),
                plain.entries(),
                List.of(need(LOOP), need(SLOW)),
                Menu.Look.USUAL,
                Menu.Signed.NONE);
    }

    /** The same house, where only this can be asked for. */
    static Menu needing(Menu menu, NeedCode... needs) {
        return with(menu, menu.live(), Stream.of(needs).map(Menus::need).toList());
    }

    /** The same house, without its server. */
    static Menu alone(Menu menu) {
        return with(menu, false, menu.needs());
    }

    private static Need need(NeedCode code) {
        return new Need(code, text(code.value()));
    }

    private static Menu with(Menu menu, boolean live, List<Need> needs) {
        return new Menu(
                live,
                menu.zone(),
                menu.phoneAddress(),
                menu.council(),
                menu.site(),
                menu.languages(),
                menu.groups(),
                menu.services(),
                menu.agencies(),
                menu.entries(),
                needs,
                menu.look(),
                Menu.Signed.NONE);
    }

    /** With that to do beside one service, in one language. */
    static Menu withEntry(String journey) {
        var plain = open();
        return new Menu(
                true,
                plain.zone(),
                plain.phoneAddress(),
                plain.council(),
                plain.site(),
                List.of(EN),
                List.of(),
                List.of(service(HOUSING, null, null)),
                List.of(),
                Entries.of(List.of(journey), true),
                List.of(),
                Menu.Look.USUAL,
                Menu.Signed.NONE);
    }

    static Agency agency(String id, @Nullable WebAddress web) {
        return new Agency(
                id, text(id), text("Debt"), "12 High Street", "0800 144", text("Weekdays"), web);
    }

    static Menu.Service with(Menu.Service one, Ways ways) {
        return new Menu.Service(
                one.code(),
                one.group(),
                one.name(),
                one.hint(),
                one.icon(),
                one.closed(),
                one.standardMinutes(),
                one.peopleAhead(),
                one.place(),
                one.way(),
                one.again(),
                one.instead(),
                one.expected(),
                ways);
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
                text("Turn left"),
                null,
                null,
                null,
                Ways.NONE);
    }

    static Texts text(String english) {
        return new Texts(Map.of(EN, english));
    }
}
