package foyer.kiosk;

import foyer.kiosk.KioskSettings.Role;
import foyer.kiosk.display.DisplayPort;
import foyer.kiosk.display.DisplayRole;
import foyer.kiosk.display.film.FilmShelf;
import foyer.kiosk.glass.Glasses;
import foyer.kiosk.link.Duty;
import foyer.kiosk.link.NodeLink;
import foyer.webhost.WebHost;
import foyer.webhost.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A running node with the roles it has. */
final class Node implements Running {
    private final NodeCore core;
    private final @Nullable KioskRole kiosk;
    private final NodeLink link;
    private final ApplicationContext context;

    private Node(
            NodeCore core, @Nullable KioskRole kiosk, NodeLink link, ApplicationContext context) {
        this.core = core;
        this.kiosk = kiosk;
        this.link = link;
        this.context = context;
    }

    static Node start(Settings settings, NodePlan plan) {
        var core = new NodeCore(plan.identity(), plan.data());
        var linkCheck = new LinkCheck("link");
        var glasses = Glasses.of(plan.screen(), Glasses.TELL_EVERY, core.clock()::nanos);
        var beans = new ArrayList<Object>(List.of(settings, linkCheck, glasses));
        var duties = new ArrayList<Duty>();
        KioskRole kiosk = null;
        if (plan.role() != Role.DISPLAY) {
            kiosk = KioskRole.start(core, plan);
            beans.add(kiosk.floor());
            kiosk.aloud().ifPresent(beans::add);
            beans.add(kiosk.signed());
            beans.add(new PagesCheck(kiosk.floor()));
            duties.add(kiosk);
            watch(new GlassDuty("screen", glasses.kiosk(), true), beans, duties);
        }
        var port = new DisplayDuty.Port(plan.identity().node(), core.clock());
        if (plan.role() != Role.KIOSK) {
            beans.add(port);
            beans.add(new FilmShelf(plan.films()));
            watch(new GlassDuty("display-screen", glasses.display(), false), beans, duties);
        }
        var context =
                ApplicationContext.builder().singletons(beans.toArray()).banner(false).start();
        if (context.containsBean(DisplayPort.class)) {
            duties.add(new DisplayDuty(context.getBean(DisplayRole.class)));
        }
        var link =
                new NodeLink(
                        plan.identity(),
                        plan.link(),
                        core.store(),
                        core.clock(),
                        duties,
                        core::newIntent,
                        core.offerFile());
        port.confirmBy(link);
        linkCheck.watch(link);
        if (kiosk != null) {
            kiosk.sendBy(link.outgoing());
        }
        context.getBean(WebHost.class).start();
        link.start();
        return new Node(core, kiosk, link, context);
    }

    /** Both the site and whoever asks the machine learn of it. */
    private static void watch(GlassDuty glass, List<Object> beans, List<Duty> duties) {
        beans.add(glass);
        duties.add(glass);
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
        link.close();
        context.close();
        if (kiosk != null) {
            kiosk.close();
        }
        core.close();
    }
}
