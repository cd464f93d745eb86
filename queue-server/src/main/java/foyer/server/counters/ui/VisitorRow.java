package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import foyer.contract.words.IntentId;
import foyer.server.counters.VisitorsModel;
import foyer.server.counters.Words;
import foyer.server.visitors.Told;
import foyer.webhost.ui.Tag;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One business visitor. */
final class VisitorRow extends KeptRow<VisitorsModel.Line> {
    private final transient Words words;
    private final Div who = new Div();
    private final Span marks = Parts.span("visitor__marks", "");
    private final Span badge = Parts.code("");
    private final Span since = new Span();

    /**
     * @param out signs them out; null: they are
     */
    VisitorRow(Words words, VisitorsModel.Line first, @Nullable BiConsumer<IntentId, String> out) {
        this.words = words;
        addClassNames("svcs__row", "visitor");
        who.addClassNames("grow", "visitor__who");
        add(who, marks, badge, since);
        if (out != null) {
            add(out(first, out));
        }
    }

    private NativeButton out(VisitorsModel.Line first, BiConsumer<IntentId, String> out) {
        var button =
                Parts.button(
                        "log-out",
                        words.say("visitors.signout"),
                        () -> out.accept(first.stay(), first.name()));
        button.setId("visitor-out-" + first.stay());
        button.getElement()
                .setAttribute(
                        "aria-label",
                        words.say("visitors.signout.who", Map.of("name", first.name())));
        return button;
    }

    @Override
    void draw(VisitorsModel.Line now) {
        who.removeAll();
        who.add(
                Parts.bold(now.name()),
                Parts.small(
                        Stream.of(now.organisation(), now.host())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" → "))));
        badge.setText(now.badge());
        since.setText(Console.time(now.since()));
        mark(now);
    }

    private void mark(VisitorsModel.Line now) {
        marks.removeAll();
        if (now.needsHelp()) {
            marks.add(new Tag(Tag.Kind.WARN, "accessibility", words.say("visitors.needshelp")));
        }
        if (now.perhapsTwice()) {
            marks.add(new Tag(Tag.Kind.WARN, "users", words.say("visitors.twice")));
        }
        marks.add(told(words, now.told()));
    }

    private static Tag told(Words words, Told told) {
        var phrase = "visitors.told." + told.name().toLowerCase(Locale.ROOT);
        return told.needsColleague()
                ? new Tag(Tag.Kind.WARN, "triangle-alert", words.say(phrase))
                : new Tag(Tag.Kind.OK, "circle-check", words.say(phrase));
    }
}
