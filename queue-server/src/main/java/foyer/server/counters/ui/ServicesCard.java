package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import foyer.server.counters.ConsoleView.ServiceLine;
import foyer.server.counters.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody who came now for one of this counter's services would be told, where known. */
final class ServicesCard extends Section {
    private final transient Words words = Console.words();
    private final H2 title = new H2(words.say("services.mine"));
    private final Div rows = new Div();
    private transient @Nullable List<ServiceLine> drawn;

    ServicesCard(Actions actions, FloorHands others) {
        setId("services-card");
        addClassName("svc");
        rows.addClassName("svc__rows");
        var ways =
                new Div(
                        way("new-ticket", "ticket", "I", others::chooseTicket),
                        way("reopen", "rotate-ccw", "O", others::chooseReopen),
                        way("services", "list-ordered", "S", actions::showServices));
        ways.addClassName("svc__ways");
        add(title, rows, ways);
    }

    private NativeButton way(String id, String icon, String key, Runnable action) {
        var button = Parts.keyed(icon, words.say("action." + id), key, action);
        button.setId(id);
        button.addClassName("btn--quiet");
        return button;
    }

    void show(List<ServiceLine> services) {
        var mine = services.stream().filter(ServiceLine::mine).toList();
        if (mine.equals(drawn)) {
            return;
        }
        drawn = mine;
        rows.removeAll();
        mine.forEach(this::add);
        boolean anyKnown = rows.getComponentCount() > 0;
        title.setVisible(anyKnown);
        setClassName("card", anyKnown);
    }

    private void add(ServiceLine one) {
        var standing = ServiceWords.standing(words, one);
        if (!standing.isEmpty()) {
            var row = new Div(Parts.span("grow", one.name()), new Span(standing));
            row.addClassName("svc__row");
            rows.add(row);
        }
    }
}
