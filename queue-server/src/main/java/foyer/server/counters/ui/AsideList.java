package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import foyer.contract.words.TicketId;
import foyer.server.counters.ConsoleView.Aside;
import foyer.server.counters.Words;
import foyer.webhost.ui.Icon;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Visits in no line: set aside, or missed a call. Not there when there are none. */
final class AsideList extends Section {
    private final transient Words words = Console.words();
    private final transient Actions actions;
    private final Div rows = new Div();
    private transient @Nullable List<Aside> drawn;

    AsideList(Actions actions) {
        this.actions = actions;
        setId("aside-list");
        addClassNames("card", "away");
        rows.addClassName("away__rows");
        add(new H2(words.say("away.title")), rows);
        setVisible(false);
    }

    void show(List<Aside> aside) {
        if (aside.equals(drawn)) {
            return;
        }
        drawn = aside;
        rows.removeAll();
        aside.forEach(one -> rows.add(row(one, rows.getComponentCount() == 0)));
        setVisible(!aside.isEmpty());
    }

    private Div row(Aside one, boolean first) {
        var text = new Div(new Span(one.service()), Parts.small(what(one)));
        text.addClassName("grow");
        var row = new Div(new Icon(icon(one)), Parts.code(one.number()), text, button(one, first));
        if (one instanceof Aside.Parked) {
            row.add(Parts.end(words, one.number(), () -> end(one)));
        }
        row.addClassName("away__row");
        return row;
    }

    private void end(Aside one) {
        actions.chooseEnd(one.ticket(), one.number());
    }

    private static String icon(Aside one) {
        return one instanceof Aside.Parked ? "pause" : "user-x";
    }

    private String what(Aside one) {
        return switch (one) {
            case Aside.Parked parked when parked.by() != null ->
                    words.say(
                            "away.parked.by",
                            Map.of("time", at(parked.since()), "counter", parked.by()));
            case Aside.Parked parked ->
                    words.say("away.parked", Map.of("time", at(parked.since())));
            case Aside.Missed missed ->
                    words.say(
                            "away.missed",
                            Map.of("time", at(missed.at()), "until", at(missed.until())));
        };
    }

    private static String at(LocalTime time) {
        return Console.time(time);
    }

    private NativeButton button(Aside one, boolean first) {
        var button =
                switch (one) {
                    case Aside.Parked parked -> button("away.takeback", parked, actions::takeBack);
                    case Aside.Missed missed -> button("away.revive", missed, actions::revive);
                };
        if (first) {
            button.add(Parts.key("U"));
            Parts.pressedBy(button, "U");
        }
        return button;
    }

    private NativeButton button(String phrase, Aside one, Consumer<TicketId> does) {
        return Parts.button(null, words.say(phrase), () -> does.accept(one.ticket()));
    }
}
