package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
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

    ServicesCard(Actions actions) {
        setId("services-card");
        addClassName("svc");
        rows.addClassName("svc__rows");
        NativeButton all = Parts.button(null, words.say("services.all"), actions::showServices);
        all.setId("services");
        all.addClassName("btn--quiet");
        all.add(Parts.key("S"));
        Parts.pressedBy(all, "S");
        title.addClassName("grow");
        add(new Header(title, all), rows);
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
