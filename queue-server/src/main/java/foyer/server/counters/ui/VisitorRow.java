package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
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
final class VisitorRow extends Div {
    /**
     * @param out signs them out; null: they are
     */
    VisitorRow(Words words, VisitorsModel.Line line, @Nullable BiConsumer<IntentId, String> out) {
        addClassNames("svcs__row", "visitor");
        var who =
                new Div(
                        Parts.bold(line.name()),
                        Parts.small(
                                Stream.of(line.organisation(), line.host())
                                        .filter(text -> !text.isEmpty())
                                        .collect(Collectors.joining(" → "))));
        who.addClassNames("grow", "visitor__who");
        add(
                who,
                marks(words, line),
                Parts.code(line.badge()),
                Parts.span("", Console.time(line.since())));
        if (out != null) {
            var button =
                    Parts.button(
                            "log-out",
                            words.say("visitors.signout"),
                            () -> out.accept(line.stay(), line.name()));
            button.setId("visitor-out-" + line.stay());
            button.getElement()
                    .setAttribute(
                            "aria-label",
                            words.say("visitors.signout.who", Map.of("name", line.name())));
            add(button);
        }
    }

    private static Span marks(Words words, VisitorsModel.Line line) {
        var marks = new Span();
        marks.addClassName("visitor__marks");
        if (line.needsHelp()) {
            marks.add(new Tag(Tag.Kind.WARN, "accessibility", words.say("visitors.needshelp")));
        }
        if (line.perhapsTwice()) {
            marks.add(new Tag(Tag.Kind.WARN, "users", words.say("visitors.twice")));
        }
        marks.add(told(words, line.told()));
        return marks;
    }

    private static Tag told(Words words, Told told) {
        var phrase = "visitors.told." + told.name().toLowerCase(Locale.ROOT);
        return told.needsColleague()
                ? new Tag(Tag.Kind.WARN, "triangle-alert", words.say(phrase))
                : new Tag(Tag.Kind.OK, "circle-check", words.say(phrase));
    }
}
