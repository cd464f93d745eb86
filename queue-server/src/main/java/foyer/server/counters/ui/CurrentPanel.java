package foyer.server.counters.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import foyer.server.counters.ConsoleView.Current;
import foyer.server.phrases.Phrases;
import foyer.webhost.ui.Icon;
import foyer.webhost.ui.Plate;
import foyer.webhost.ui.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customer at this counter, and what can be done with them. */
final class CurrentPanel extends Section {
    private final transient Phrases phrases = Console.PHRASES;
    private final Div customer = new Div();
    private final ProofLine proof;
    private final Paragraph said = new Paragraph();
    private final NativeButton start;
    private final NativeButton recall;
    private final NativeButton finish;
    private final NativeButton noShow;
    private transient @Nullable Current drawn;
    private boolean empty = true;

    CurrentPanel(Actions actions) {
        addClassNames("card", "cur");
        proof = new ProofLine(actions);
        start = Parts.keyed("play", phrases.say("action.start"), Key.F9, "F9", actions::start);
        recall =
                Parts.keyed(
                        "megaphone", phrases.say("action.recall"), Key.F4, "F4", actions::recall);
        finish = Parts.keyed("check", phrases.say("action.finish"), Key.F8, "F8", actions::finish);
        noShow =
                Parts.keyed(
                        "user-x", phrases.say("action.noshow"), Key.KEY_N, "N", actions::noShow);
        start.setId("start");
        recall.setId("recall");
        finish.setId("finish");
        noShow.setId("no-show");
        var acts = new Div(start, recall, finish, noShow);
        acts.addClassName("acts");
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        add(customer, proof, said, acts);
        nobody();
        enable(false, false);
    }

    void show(@Nullable Current current) {
        if (current == null) {
            if (!empty) {
                nobody();
            }
        } else if (!current.equals(drawn)) {
            customer.removeAll();
            customer.setClassName("cur__who");
            customer.add(plate(current), facts(current));
            proof.show(current.proof());
        }
        empty = current == null;
        drawn = current;
        enable(current != null && !current.serving(), current != null && current.serving());
    }

    /** What came of the last press, when it did not do what was wanted. */
    void say(String sentence) {
        said.setText(sentence);
    }

    private void nobody() {
        customer.removeAll();
        customer.setClassName("cur__nobody");
        customer.add(
                new Icon("armchair"),
                new H1(phrases.say("current.none")),
                new Paragraph(phrases.say("current.none.hint")));
        proof.setVisible(false);
    }

    private void enable(boolean called, boolean serving) {
        start.setEnabled(called);
        recall.setEnabled(called);
        noShow.setEnabled(called);
        finish.setEnabled(serving);
    }

    private Plate plate(Current current) {
        var plate = new Plate(current.number());
        plate.setId("current-number");
        return plate;
    }

    private Div facts(Current current) {
        var status =
                current.serving()
                        ? new Tag(Tag.Kind.INFO, "play", phrases.say("status.serving"))
                        : new Tag(Tag.Kind.INFO, "bell", phrases.say("status.called"));
        status.setId("current-status");
        var since =
                phrases.say(
                        current.serving() ? "status.since.serving" : "status.since.called",
                        Map.of("time", Console.time(current.since())));
        var line = new Div(status, Parts.span("soft", since + " · " + current.language()));
        line.addClassName("cur__status");
        var alias = current.alias();
        if (alias != null) {
            line.add(Parts.span("soft", phrases.say("current.alias", Map.of("alias", alias))));
        }
        if (current.over()) {
            line.add(new Tag(Tag.Kind.WARN, "clock-alert", phrases.say("current.over")));
        }
        var facts = new Div(line, new H1(current.service()), times(current));
        facts.addClassName("grow");
        return facts;
    }

    private DescriptionList times(Current current) {
        var times = new DescriptionList();
        times.addClassName("kv");
        times.add(
                fact(
                        current.serving() ? "current.serving.for" : "current.called.for",
                        current.serving() ? "minutes" : "ago",
                        current.sinceMinutes()),
                fact("current.waited", "minutes", current.waitedMinutes()),
                fact("current.standard", "minutes", current.standardMinutes()));
        return times;
    }

    private Div fact(String term, String pattern, long minutes) {
        return new Div(
                new DescriptionList.Term(phrases.say(term)),
                new DescriptionList.Description(phrases.say(pattern, Map.of("n", minutes))));
    }
}
