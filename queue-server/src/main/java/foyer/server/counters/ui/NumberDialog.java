package foyer.server.counters.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import foyer.server.counters.SiteText;
import foyer.server.counters.Words;
import foyer.server.ticketing.Event;
import foyer.webhost.ui.Plate;
import java.util.Map;

/** The number a customer without paper has to be told; it stays until somebody says they were. */
final class NumberDialog extends Dialog {
    private final transient Words words = Console.words();

    NumberDialog(Event.TicketIssued issued, SiteText text) {
        setHeaderTitle(words.say("number.title"));
        addClassName("ask");
        setCloseOnOutsideClick(false);
        var plate = new Plate(issued.number().value());
        plate.setId("issued-number");
        plate.addClassName("told");
        var told = Parts.button("check", words.say("number.told"), this::close);
        told.setId("number-told");
        told.addClassName("btn--main");
        var spoken = issued.origin().language();
        var aloud = new AloudButton(issued.number(), spoken, text.language(spoken));
        addOpenedChangeListener(_ -> told.focus());
        var ways = new Div(told, aloud);
        ways.addClassName("ask__ways");
        var answer = new Div(plate, facts(issued, text), new Paragraph(words.say("number.tell")));
        answer.addClassName("ask__fields");
        // Read out to a colleague who cannot see it, so that they can tell it too.
        answer.getElement().setAttribute("role", "status");
        add(answer, ways);
    }

    private Paragraph facts(Event.TicketIssued issued, SiteText text) {
        var origin = issued.origin();
        var facts =
                words.say(
                        "number.facts",
                        Map.of(
                                "service",
                                text.service(origin.service()),
                                "language",
                                text.language(origin.language()),
                                "time",
                                Console.time(text.local(issued.promisedAt()))));
        var line = new Paragraph(facts);
        line.addClassName("soft");
        return line;
    }
}
