package foyer.kiosk.session;

import foyer.contract.Signed;
import foyer.contract.words.Texts;
import foyer.kiosk.Offers;
import foyer.kiosk.TenLanguages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The demonstration's house, as its kiosk knows it in ten languages. */
final class House {
    static final Menu.Again TODAY =
            new Menu.Again(Offers.AT.plus(Duration.ofHours(1)), Menu.Again.Day.TODAY);
    static final Menu.Again NEXT_WEEK =
            new Menu.Again(Offers.AT.plus(Duration.ofDays(9)), Menu.Again.Day.LATER);

    /** The same for every screen. */
    static final String CLIP = "clip.webm";

    private static final Map<String, String> CLIPS =
            Signed.SCREENS.stream().collect(Collectors.toMap(screen -> screen, _ -> CLIP));

    private House() {}

    static Menu open(String... entries) {
        return menu(true, entries);
    }

    /** Without the server. */
    static Menu alone(String... entries) {
        return menu(false, entries);
    }

    private static Menu menu(boolean live, String... entries) {
        var offer = TenLanguages.withEntries(2, List.of(entries));
        return foyer.kiosk.floor.Menus.of(offer, live, CLIPS);
    }

    /** One that has closed its first service. */
    static Menu closed(Menu.Closed why, Menu.@Nullable Again again, @Nullable Texts instead) {
        return first(one -> with(one, why, again, instead, null));
    }

    /** One in whose first service nobody waits long. */
    static Menu expecting(Menu.Wait wait) {
        return first(one -> with(one, null, null, null, wait));
    }

    private static Menu first(UnaryOperator<Menu.Service> change) {
        var open = open();
        var services = new ArrayList<>(open.services());
        services.set(0, change.apply(services.getFirst()));
        return new Menu(
                true,
                open.zone(),
                open.phoneAddress(),
                open.council(),
                open.site(),
                open.languages(),
                open.groups(),
                services,
                open.agencies(),
                open.entries(),
                open.needs(),
                open.look(),
                open.signed());
    }

    private static Menu.Service with(
            Menu.Service one,
            Menu.@Nullable Closed why,
            Menu.@Nullable Again again,
            @Nullable Texts instead,
            Menu.@Nullable Wait wait) {
        return new Menu.Service(
                one.code(),
                one.group(),
                one.name(),
                one.hint(),
                one.icon(),
                why,
                one.standardMinutes(),
                one.peopleAhead(),
                one.place(),
                one.way(),
                again,
                instead,
                wait,
                one.ways());
    }
}
