package foyer.server.counters.ui;

import com.vaadin.flow.component.Component;
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
    private final KeptRows<Line> rows = new KeptRows<>(Line::who, Drawn::new);
    private transient @Nullable List<Aside> drawn;

    /**
     * @param first has the key
     */
    private record Line(Aside one, boolean first) {
        Object who() {
            return List.of(one.getClass(), one.ticket(), one.number());
        }
    }

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
        rows.show(aside.stream().map(one -> new Line(one, one.equals(aside.getFirst()))).toList());
        setVisible(!aside.isEmpty());
    }

    private final class Drawn extends KeptRow<Line> {
        private final Div text = new Div();
        private final NativeButton back;
        private final Component key = Parts.key("U");

        Drawn(Line first) {
            var one = first.one();
            text.addClassName("grow");
            back = button(one);
            add(new Icon(icon(one)), Parts.code(one.number()), text, back);
            if (one instanceof Aside.Parked) {
                add(Parts.end(words, one.number(), () -> end(one)));
            }
            addClassName("away__row");
        }

        @Override
        void draw(Line now) {
            text.removeAll();
            text.add(new Span(now.one().service()), Parts.small(what(now.one())));
            key.removeFromParent();
            Parts.pressedByNone(back);
            if (now.first()) {
                back.add(key);
                Parts.pressedBy(back, "U");
            }
        }
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

    private NativeButton button(Aside one) {
        return switch (one) {
            case Aside.Parked parked -> button("away.takeback", parked, actions::takeBack);
            case Aside.Missed missed -> button("away.revive", missed, actions::revive);
        };
    }

    private NativeButton button(String phrase, Aside one, Consumer<TicketId> does) {
        return Parts.button(null, words.say(phrase), () -> does.accept(one.ticket()));
    }
}
