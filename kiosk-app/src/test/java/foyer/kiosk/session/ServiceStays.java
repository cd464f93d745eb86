package foyer.kiosk.session;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.PublicLanguages;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import foyer.kiosk.session.Action.Simple;
import java.util.LinkedHashMap;
import java.util.Locale;

/** The welcome, the way to a service, and help. */
final class ServiceStays {
    static final ServiceCode TAX = new ServiceCode("council-tax");
    private static final ServiceCode PLANNING = new ServiceCode("planning");

    private ServiceStays() {}

    static void of(Stays stays) {
        stays.addPages(
                "attract", stays.come(House.open("appointment", "find", "tell-us", "visit")));
        var menu = House.open("appointment", "find", "tell-us", "visit");
        var walk = stays.begin(menu);
        stays.addPages("groups", walk);
        stays.addPages("languages", walk.fork().touch(Simple.CHANGE_LANGUAGE));
        stays.add("idle", walk.fork().timeUp(Timer.IDLE));
        help(stays, walk);
        walk.touch(new Action.OpenGroup("money"));
        stays.addPages("services", walk);
        stays.add("choice", walk.touch(new Action.OpenService(TAX)));
        needs(stays, walk.fork());
        stays.add("choice-soon", toTax(stays, House.expecting(new Menu.Wait(0, 5, 0))));
        stays.add("groups-survey", stays.begin(House.open("find", "survey")));
        closed(stays);
        alone(stays);
    }

    private static void needs(Stays stays, Walk walk) {
        stays.add("needs", walk.touch(Simple.SAY_NEEDS));
        for (var need : walk.session.menu().needs()) {
            walk.touch(new Action.ToggleNeed(need.code()));
        }
        stays.add("needs-all", walk);
        stays.add("choice-needs-all", walk.fork().touch(Simple.BACK));
    }

    private static void help(Stays stays, Walk walk) {
        var asking = walk.fork().touch(Simple.CALL_HELP);
        stays.add("help-asking", asking);
        stays.add("help-coming", asking.fork().answer(new Reply.Done()));
        stays.add("help-unreachable", asking.fork().timeUp(Timer.PATIENCE));
    }

    private static void closed(Stays stays) {
        for (var why : Menu.Closed.values()) {
            var name = "closed-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
            var menu = House.closed(why, null, null);
            stays.add("services-" + name, group(stays, menu));
            stays.add(name, toTax(stays, menu));
        }
        var later = House.closed(Menu.Closed.BY_STAFF, House.NEXT_WEEK, instead());
        stays.add("closed-opens-later", toTax(stays, later));
        var soon = House.closed(Menu.Closed.NO_COUNTER, House.TODAY, null);
        stays.addPages("services-opens-today", group(stays, soon));
        stays.add("closed-opens-today", toTax(stays, soon));
        var planning = stays.begin(House.open()).touch(new Action.OpenGroup("home"));
        stays.add("closed-opens-tomorrow", planning.touch(new Action.OpenService(PLANNING)));
    }

    private static Walk group(Stays stays, Menu menu) {
        return stays.begin(menu).touch(new Action.OpenGroup("money"));
    }

    private static Walk toTax(Stays stays, Menu menu) {
        return group(stays, menu).touch(new Action.OpenService(TAX));
    }

    /** A site's own words, which are as long in each. */
    private static Texts instead() {
        var words = new LinkedHashMap<LanguageCode, String>();
        PublicLanguages.ALL.forEach(
                one -> words.put(one, "town.example/tax, 0800 144 8848, 12 High Street"));
        return new Texts(words);
    }

    private static void alone(Stays stays) {
        var walk = stays.begin(House.alone("appointment", "find", "tell-us", "visit"));
        stays.add("alone-groups", walk);
        walk.touch(new Action.OpenGroup("money"));
        stays.add("alone-services", walk);
        stays.add("alone-choice", walk.touch(new Action.OpenService(TAX)));
        stays.add("nothing-known", stays.begin(Menu.empty()));
    }
}
