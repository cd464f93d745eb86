package foyer.server.counters.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.VaadinSession;
import foyer.contract.words.SiteId;
import foyer.server.counters.Seat;
import foyer.server.phrases.Phrases;
import foyer.webhost.ui.Shell;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the counters' pages share. Staff read English in this version. */
final class Console {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    static final Locale READER = Locale.ENGLISH;
    static final Phrases PHRASES = Phrases.load("/phrases/console", READER);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Console() {}

    static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** Call with the page's lock held. */
    static void dress(UI ui) {
        Shell.surface(ui, Shell.Surface.CONSOLE);
        Shell.language(ui, READER);
    }

    /** Goes on with the page when the reply is there; not at all when the page is gone by then. */
    static <T> void then(UI ui, CompletionStage<T> reply, Consumer<T> goOn) {
        var _ =
                reply.thenAccept(
                        value -> {
                            try {
                                var _ = ui.access(() -> goOn.accept(value));
                            } catch (UIDetachedException gone) {
                                LOG.debug("a page was closed before its reply came");
                            }
                        });
    }

    /** The site this browser works at, when its server runs several. */
    static Optional<SiteId> findSite() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getAttribute(SiteId.class));
    }

    static void goTo(SiteId site) {
        VaadinSession.getCurrent().setAttribute(SiteId.class, site);
    }

    static Optional<Seat> findSeat() {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(Seat.class));
    }

    static void sit(Seat seat) {
        VaadinSession.getCurrent().setAttribute(Seat.class, seat);
    }

    static void standUp() {
        VaadinSession.getCurrent().setAttribute(Seat.class, null);
    }
}
