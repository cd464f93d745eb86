package foyer.server.counters.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import foyer.contract.words.TicketId;
import java.util.Map;

/** Why somebody is taken out of the line who will not be served. */
final class EndDialog extends AskDialog {
    /** Whose wish it was. */
    enum Why {
        LEFT,
        MISTAKE
    }

    private final transient TicketId ticket;
    private final transient Actions actions;
    private final ComboBox<Why> why = new ComboBox<>(words.say("end.why"));

    EndDialog(TicketId ticket, String number, Actions actions) {
        super(
                Console.words().say("end.title", Map.of("number", number)),
                Console.words().say("end.go"),
                "user-x");
        this.ticket = ticket;
        this.actions = actions;
        why.setId("end-why");
        why.setItems(Why.values());
        why.setItemLabelGenerator(one -> words.say("end." + one.name()));
        why.addValueChangeListener(change -> mayGo(change.getValue() != null));
        why.setValue(Why.LEFT);
        ask(why);
    }

    @Override
    void answered() {
        switch (why.getValue()) {
            case LEFT -> actions.abandon(ticket);
            case MISTAKE -> actions.cancel(ticket);
        }
    }
}
