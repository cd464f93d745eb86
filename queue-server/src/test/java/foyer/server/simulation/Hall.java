package foyer.server.simulation;

import foyer.server.sites.Site;
import foyer.server.ticketing.TestSite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One site with its kiosks, displays and people, and what happens to them. */
final class Hall {
    private static final int KIOSKS = 3;

    private final World world;
    private final Server server;
    final Site site;
    private final List<SiteFile> files;
    final Counters counters = new Counters();
    final Shows shows = new Shows();
    final Ledger ledger;
    final Seat seat;
    final List<Kiosk> kiosks = new ArrayList<>();
    final List<Display> displays = new ArrayList<>();
    private final List<Link> kioskLinks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Staff staff;
    private final Phones phones;

    Hall(World world, Server server, Disk disk, Shape shape, int number) {
        this.world = world;
        this.server = server;
        this.site = TestSite.site("site-" + number, KIOSKS, shape.numbering());
        this.ledger = new Ledger(site, counters, shows, new Planter(world));
        var file = new SiteFile(site, shape.rules(number));
        this.files = List.of(file, file.changed(shape.rules(number + 1)));
        this.seat = new Seat(world, file, ledger, new Views(world, site, shows));
        ledger.readFrom(disk);
        shows.readsIn(ledger);
        server.add(seat);
        for (int mark = 1; mark <= KIOSKS; mark++) {
            var link = link();
            kioskLinks.add(link);
            kiosks.add(new Kiosk(world, link, server, ledger, site, mark));
        }
        for (var node : site.nodes()) {
            if (node.id().value().startsWith("display")) {
                displays.add(new Display(world, link(), server, shows, site, node.id()));
            }
        }
        staff = new Staff(world, server, ledger, site);
        phones = new Phones(world, server, site);
        server.onStart(() -> links.forEach(Link::reconnect));
    }

    private Link link() {
        var link = new Link(world);
        links.add(link);
        return link;
    }

    /** People come and are served, and things go wrong, from one moment to the other. */
    void busy(Instant from, Instant until) {
        world.at(from, this::misfortunes);
        for (int i = 0; i < KIOSKS; i++) {
            var kiosk = kiosks.get(i);
            var link = kioskLinks.get(i);
            world.during(from, until, Duration.ofSeconds(45), kiosk::customer);
            world.during(from, until, Duration.ofMinutes(20), kiosk::help);
            world.during(from, until, Duration.ofMinutes(2), kiosk::look);
            world.during(from, until, Duration.ofMinutes(8), kiosk::keepACopy);
            world.during(from, until, Duration.ofMinutes(25), kiosk::reboot);
            world.during(from, until, Duration.ofMinutes(20), () -> cutShortly(link));
        }
        for (var display : displays) {
            world.during(from, until, Duration.ofMinutes(15), display::crash);
        }
        world.during(from, until, Duration.ofMinutes(3), phones::ask);
        attended(from, until);
        world.during(from, until, Duration.ofMinutes(6), server::refuseWrites);
        world.during(from, until, Duration.ofMinutes(8), this::otherFile);
    }

    /** Advisors sit at the counters; nobody comes. */
    void attended(Instant from, Instant until) {
        for (var counter : TestSite.COUNTERS) {
            world.during(from, until, Duration.ofSeconds(30), () -> staff.act(counter));
        }
        world.during(from, until, Duration.ofMinutes(2), staff::meet);
        world.during(from, until, Duration.ofSeconds(20), () -> server.tick(site.id()));
    }

    private void cutShortly(Link link) {
        link.cut(world.upTo(Duration.ofMinutes(5)));
    }

    /** What befalls a site between two busy times. */
    private void misfortunes() {
        for (int i = 0; i < KIOSKS; i++) {
            var kiosk = kiosks.get(i);
            if (world.chance(0.15)) {
                kioskLinks.get(i).cut(world.upTo(Duration.ofHours(20)));
            }
            if (world.chance(0.15)) {
                kiosk.setClockWrong(wrong());
                kiosk.reboot();
            }
            if (world.chance(0.04)) {
                kiosk.wipe();
            } else if (world.chance(0.04) && kioskLinks.get(i).isUp() && server.isAlive()) {
                kiosk.restore();
            }
        }
        if (world.chance(0.2)) {
            otherFile();
        }
        if (world.chance(0.1)) {
            server.setClockWrong(Duration.ofSeconds(world.random.nextInt(60) - 30));
        }
    }

    /** Also the same once more. */
    private void otherFile() {
        server.follow(site.id(), files.get(world.random.nextInt(files.size())));
    }

    /** An hour or a day out, or as before any battery was charged. */
    private Duration wrong() {
        return List.of(
                        Duration.ZERO,
                        Duration.ofHours(1),
                        Duration.ofHours(-1),
                        Duration.ofDays(1),
                        Duration.ofDays(-1),
                        Duration.ofDays(-20_000))
                .get(world.random.nextInt(6));
    }

    void mend() {
        links.forEach(Link::mend);
        kiosks.forEach(Kiosk::look);
    }
}
