package foyer.kiosk.session;

import foyer.kiosk.session.Action.Simple;

/** The search, and the other ways than to wait here. */
final class WayStays {
    private WayStays() {}

    static void of(Stays stays) {
        search(stays);
        later(stays);
        var tax = choice(stays);
        sheet(stays, "online", tax.fork().touch(Simple.DO_ONLINE));
        var agencies = stays.begin(House.open());
        toAgencies(agencies);
        stays.addPages("agencies", agencies);
        var first = agencies.session.menu().agencies().getFirst();
        sheet(stays, "elsewhere", agencies.touch(new Action.OpenAgency(first.id())));
    }

    private static void search(Stays stays) {
        var walk = stays.begin(House.open("find", "visit"), "find");
        stays.add("find-words", walk);
        stays.add("find-none", walk.fork().type("qqqqqq").touch(Simple.NEXT));
        var tax = walk.session.menu().services().getFirst().name().in(stays.language());
        var some = tax.substring(0, tax.offsetByCodePoints(0, Math.min(3, tax.length() - 1)));
        stays.addPages("find-found", walk.type(some).touch(Simple.NEXT));
    }

    private static Walk choice(Stays stays) {
        return stays.begin(House.open())
                .touch(new Action.OpenGroup("money"), new Action.OpenService(ServiceStays.TAX));
    }

    private static void later(Stays stays) {
        var walk = choice(stays).touch(Simple.COME_LATER);
        stays.add("later", walk);
        var hold = ((Screen.Later) walk.session.screen()).holds().getFirst();
        var held = walk.touch(new Action.HoldUntil(hold.at())).issued();
        stays.add("later-ticket", TicketStays.paper(held, true));
    }

    private static void toAgencies(Walk walk) {
        for (int i = 0; i < 5 && !Choices.of(walk.session).contains(Simple.OTHER_PLACES); i++) {
            walk.touch(Simple.NEXT_PAGE);
        }
        walk.touch(Simple.OTHER_PLACES);
    }

    private static void sheet(Stays stays, String name, Walk walk) {
        stays.add(name, walk);
        var printing = walk.touch(Simple.PRINT_LEAFLET);
        stays.add(name + "-printing", printing);
        stays.add(name + "-printed", came(printing.fork(), printing, true));
        stays.add(name + "-failed", came(printing.fork(), printing, false));
    }

    private static Walk came(Walk walk, Walk before, boolean confirmed) {
        var job = before.last(Effect.PrintLeaflet.class).job();
        return walk.input(new Input.LeafletCame(job, confirmed));
    }
}
