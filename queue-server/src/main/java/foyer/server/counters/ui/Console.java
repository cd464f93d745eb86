package foyer.server.counters.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import foyer.contract.words.SiteId;
import foyer.server.counters.Seat;
import foyer.server.counters.Words;
import foyer.webhost.ui.Shell;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the counters' pages share. */
final class Console {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final String KEYS = "/foyer-server/keys.js";
    private static final String VOICE = "/foyer-server/voice.js";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Console() {}

    static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** Call with the page's lock held. */
    static void dress(UI ui) {
        Shell.surface(ui, Shell.Surface.CONSOLE);
        Shell.language(ui, words().reader());
        ui.getPage().addJavaScript(KEYS);
        ui.getPage().addJavaScript(VOICE);
    }

    /**
     * In the language chosen in this browser, else in the one the browser asked for at first: a
     * page that is opened by a reply knows of no request.
     */
    static Words words() {
        var chosen = VaadinSession.getCurrent().getAttribute(Locale.class);
        if (chosen != null) {
            return Words.in(chosen);
        }
        var words = Words.nearest(asked(VaadinRequest.getCurrent()));
        read(words.reader());
        return words;
    }

    static void read(Locale reader) {
        VaadinSession.getCurrent().setAttribute(Locale.class, reader);
    }

    private static List<Locale> asked(@Nullable VaadinRequest request) {
        // Without the header the server's own languages would be listed.
        return request == null || request.getHeader("Accept-Language") == null
                ? List.of()
                : Collections.list(request.getLocales());
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
