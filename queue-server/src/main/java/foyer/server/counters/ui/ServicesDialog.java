package foyer.server.counters.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import foyer.contract.words.ServiceCode;
import foyer.server.counters.ConsoleView.ServiceLine;
import foyer.server.counters.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every service of the site as it stands, kept up to date; each can be closed and opened. */
final class ServicesDialog extends Dialog {
    private final transient Words words = Console.words();
    private final transient Actions actions;
    private final KeptRows<ServiceLine> rows =
            new KeptRows<>(one -> List.of(one.code(), one.byStaff()), Drawn::new);
    private final Paragraph said = new Paragraph();
    private transient @Nullable List<ServiceLine> drawn;

    /**
     * @param administers whoever looks may change the site
     */
    ServicesDialog(Actions actions, FloorHands others, boolean administers) {
        this.actions = actions;
        setHeaderTitle(words.say("services.title"));
        addClassName("ask");
        rows.setId("services-list");
        rows.addClassName("svcs");
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        var good = Parts.button("activity", words.say("accuracy.title"), actions::showAccuracy);
        good.setId("services-accuracy");
        var visitors =
                Parts.button("id-card-lanyard", words.say("visitors.title"), this::toVisitors);
        visitors.setId("services-visitors");
        NativeButton back = Parts.button("x", words.say("ask.back"), this::close);
        back.setId("services-close");
        addOpenedChangeListener(_ -> back.focus());
        var colleagues =
                Parts.button(
                        "users",
                        words.say("colleagues.title"),
                        () -> {
                            close();
                            others.showColleagues();
                        });
        colleagues.setId("services-colleagues");
        var ways = new Div(back, good, visitors, colleagues);
        ways.addClassName("ask__ways");
        if (administers) {
            ways.add(siteFile());
        }
        add(rows, said, ways);
    }

    /** A page of its own, which asks for the password again: it changes the running day. */
    private Anchor siteFile() {
        var way = new Anchor(CounterNavigation.SITE_FILE, "");
        way.add(Parts.icon("landmark"), new Span(words.say("sitefile.title")));
        way.addClassName("btn");
        way.setTarget("_blank");
        way.setRouterIgnore(true);
        way.setId("services-site-file");
        return way;
    }

    private void toVisitors() {
        close();
        getUI().ifPresent(CounterNavigation::toVisitors);
    }

    void show(List<ServiceLine> services) {
        if (services.equals(drawn)) {
            return;
        }
        drawn = services;
        rows.show(services);
    }

    /** What came of the last press, when it did not do what was wanted. */
    void say(String sentence) {
        said.setText(sentence);
    }

    private final class Drawn extends KeptRow<ServiceLine> {
        private final Div name = new Div();
        private final Span standing = Parts.span("svcs__wait", "");

        Drawn(ServiceLine first) {
            name.addClassName("grow");
            addClassName("svcs__row");
            add(name, standing, turn(first));
        }

        @Override
        void draw(ServiceLine now) {
            var waiting = words.say("services.waiting", Map.of("n", now.waiting()));
            name.removeAll();
            name.add(Parts.bold(now.name()), Parts.small(waiting));
            standing.setText(ServiceWords.standing(words, now));
        }
    }

    private NativeButton turn(ServiceLine one) {
        return one.byStaff()
                ? button("open", one, actions::openService)
                : button("close", one, actions::closeService);
    }

    private NativeButton button(String turn, ServiceLine one, Consumer<ServiceCode> does) {
        var button =
                Parts.button(null, words.say("services." + turn), () -> does.accept(one.code()));
        button.setId(turn + "-" + one.code());
        // Several buttons of one name: which service is said to whoever cannot see the row.
        button.getElement()
                .setAttribute(
                        "aria-label",
                        words.say("services." + turn + ".what", Map.of("service", one.name())));
        return button;
    }
}
