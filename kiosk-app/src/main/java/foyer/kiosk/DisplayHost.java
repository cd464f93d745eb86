package foyer.kiosk;

import foyer.kiosk.display.film.FilmShelf;
import foyer.kiosk.display.hosted.HostedDisplay;
import foyer.kiosk.display.hosted.HostedDisplays;
import foyer.kiosk.display.hosted.Hosting;
import foyer.kiosk.glass.Glass;
import foyer.kiosk.glass.Glasses;
import foyer.kiosk.link.NodeLink;
import foyer.webhost.WebHost;
import foyer.webhost.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running host of displays. Each of them is a node like any other, with a link, a memory and a
 * clock of its own; only the pages are served together.
 */
final class DisplayHost implements Running {
    private final List<Guest> guests;
    private final ApplicationContext context;

    private DisplayHost(List<Guest> guests, ApplicationContext context) {
        this.guests = guests;
        this.context = context;
    }

    static DisplayHost start(Settings settings, HostPlan plan) {
        var guests =
                plan.displays().stream().map(display -> Guest.of(display, plan.data())).toList();
        var beans = new ArrayList<Object>(List.of(settings, new FilmShelf(plan.films())));
        beans.add(new Hosting(guests.stream().map(Guest::hosted).toList()));
        guests.forEach(guest -> beans.add(guest.linkCheck));
        guests.forEach(guest -> beans.add(guest.screen));
        var context =
                ApplicationContext.builder().singletons(beans.toArray()).banner(false).start();
        for (var display : context.getBean(HostedDisplays.class).list()) {
            guests.stream()
                    .filter(guest -> guest.port.node().equals(display.id()))
                    .forEach(guest -> guest.connect(display));
        }
        context.getBean(WebHost.class).start();
        guests.forEach(Guest::start);
        return new DisplayHost(guests, context);
    }

    @Override
    public URI address() {
        return context.getBean(WebHost.class).address();
    }

    ApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        guests.forEach(Guest::closeLink);
        context.close();
        guests.forEach(Guest::closeCore);
    }

    /** One display as the site knows it. */
    private static final class Guest {
        private final HostPlan.Display plan;
        private final NodeCore core;
        private final DisplayDuty.Port port;
        private final Glasses glasses;
        private final GlassDuty screen;
        private final LinkCheck linkCheck;
        private @Nullable NodeLink link;

        private Guest(HostPlan.Display plan, NodeCore core) {
            var node = plan.identity().node();
            this.plan = plan;
            this.core = core;
            this.port = new DisplayDuty.Port(node, core.clock(), true);
            this.glasses =
                    Glasses.of(Glass.Expected.ONCE_OPENED, Glasses.TELL_EVERY, core.clock()::nanos);
            this.screen = new GlassDuty("display-screen", glasses.display(), false);
            this.linkCheck = new LinkCheck("link-" + node);
        }

        /** It remembers in a folder of its own. */
        static Guest of(HostPlan.Display plan, Path data) {
            var folder = data.resolve(plan.identity().node().value());
            try {
                return new Guest(
                        plan, new NodeCore(plan.identity(), Files.createDirectories(folder)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Hosting.Guest hosted() {
            return new Hosting.Guest(port, glasses, plan.key());
        }

        void connect(HostedDisplay display) {
            var made =
                    new NodeLink(
                            plan.identity(),
                            plan.link(),
                            core.store(),
                            core.clock(),
                            List.of(new DisplayDuty(display.role()), screen),
                            core::newIntent,
                            core.offerFile());
            port.confirmBy(made);
            linkCheck.watch(made);
            link = made;
        }

        void start() {
            if (link != null) {
                link.start();
            }
        }

        void closeLink() {
            if (link != null) {
                link.close();
            }
        }

        void closeCore() {
            core.close();
        }
    }
}
