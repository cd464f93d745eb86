package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import foyer.server.counters.ConsoleView;
import foyer.webhost.ui.Arch;
import foyer.webhost.ui.Tag;

/** Which counter, who, the profile, the time. */
final class TopBar extends Header {
    private final Span counter = new Span();
    private final Span who = Parts.span("t-head__who", "");
    private final Div state = new Div();
    private final Span time = Parts.span("t-head__time", "");

    TopBar(Actions actions) {
        addClassName("t-head");
        add(
                new Arch(),
                counter,
                who,
                Parts.span("grow", ""),
                state,
                Parts.button("log-out", Console.PHRASES.say("header.signout"), actions::signOut),
                time);
    }

    void show(ConsoleView.Header header, String name) {
        counter.setText(header.counter());
        who.setText(header.site() + " · " + name + " · " + header.profile());
        time.setText(Console.time(header.time()));
        state.removeAll();
        state.add(
                header.signedIn()
                        ? new Tag(Tag.Kind.OK, "circle-check", Console.PHRASES.say("header.here"))
                        : new Tag(
                                Tag.Kind.WARN,
                                "alert-triangle",
                                Console.PHRASES.say("header.away")));
    }
}
