package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import foyer.contract.words.TicketId;
import foyer.server.counters.Refusals;
import foyer.server.counters.ReopenModel;
import foyer.server.counters.ReopenModel.Answer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which visit ended by mistake; whether it can be taken up again is said before it is. */
final class ReopenDialog extends AskDialog {
    private final transient FloorHands floor;
    private final TextField number = new TextField(words.say("reopen.number"));
    private final Paragraph said = new Paragraph();
    private transient @Nullable TicketId found;

    ReopenDialog(FloorHands floor) {
        super(Console.words().say("reopen.title"), Console.words().say("reopen.go"), "rotate-ccw");
        this.floor = floor;
        number.setId("reopen-number");
        number.setMaxLength(ReopenModel.MAX_TYPED);
        number.setHelperText(words.say("reopen.hint"));
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.addValueChangeListener(change -> look(change.getValue()));
        said.setId("reopen-said");
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        mayGo(false);
        ask(number, said);
    }

    private void look(String typed) {
        found = null;
        said.setText(typed.isBlank() ? "" : sentence(floor.askReopen(typed)));
        mayGo(found != null);
    }

    private String sentence(Answer answer) {
        return switch (answer) {
            case Answer.Refused(var reason) -> Refusals.sentence(words, reason);
            case Answer.Possible(var ticket) -> {
                found = ticket.id();
                yield words.say(
                        "reopen.would",
                        Map.of(
                                "number",
                                ticket.number().value(),
                                "service",
                                floor.text().service(ticket.service()),
                                "time",
                                Console.time(floor.text().local(ticket.promisedAt()))));
            }
        };
    }

    @Override
    void answered() {
        if (found != null) {
            floor.reopen(found);
        }
    }
}
