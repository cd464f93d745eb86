package foyer.server.counters.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import foyer.server.counters.SignOutModel.Colleague;
import foyer.server.counters.Words;
import java.util.List;
import java.util.Map;

/** Who sits where, as it was when somebody asked; whoever forgot to sign out can be. */
final class ColleaguesDialog extends Dialog {
    private final transient Words words = Console.words();
    private final transient FloorHands floor;

    ColleaguesDialog(List<Colleague> colleagues, FloorHands floor) {
        this.floor = floor;
        setHeaderTitle(words.say("colleagues.title"));
        addClassName("ask");
        var rows = new Div();
        rows.setId("colleagues-list");
        rows.addClassName("svcs");
        colleagues.forEach(one -> rows.add(row(one)));
        if (colleagues.isEmpty()) {
            rows.add(new Paragraph(words.say("colleagues.none")));
        }
        NativeButton back = Parts.button("x", words.say("ask.back"), this::close);
        back.setId("colleagues-close");
        addOpenedChangeListener(_ -> back.focus());
        var ways = new Div(back);
        ways.addClassName("ask__ways");
        add(rows, ways);
    }

    private Div row(Colleague one) {
        var since = words.say("colleagues.since", Map.of("time", Console.time(one.since())));
        var who = new Div(Parts.bold(one.counter()), Parts.small(one.name() + " · " + since));
        who.addClassName("grow");
        var out = Parts.button(null, words.say("colleagues.out"), () -> choose(one));
        out.setId("out-" + one.staff());
        out.getElement()
                .setAttribute(
                        "aria-label", words.say("colleagues.out.what", Map.of("name", one.name())));
        var row = new Div(who, out);
        row.addClassName("svcs__row");
        return row;
    }

    private void choose(Colleague one) {
        close();
        floor.chooseSignOut(one);
    }
}
