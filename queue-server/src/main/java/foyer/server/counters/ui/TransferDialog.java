package foyer.server.counters.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import foyer.server.counters.TransferModel.Choice;
import foyer.server.counters.TransferModel.Onward;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.loop.Note;
import java.util.Map;

/**
 * Where the customer is sent on to: which service, to whom, and what that colleague should know.
 */
final class TransferDialog extends AskDialog {
    private final transient Choices choices;
    private final transient Actions actions;
    private final ComboBox<Onward> service = new ComboBox<>(words.say("transfer.service"));
    private final ComboBox<Choice> to = new ComboBox<>(words.say("transfer.to"));
    private final TextField note = new TextField(words.say("transfer.note"));

    TransferDialog(Choices choices, Actions actions) {
        super(
                Console.words().say("transfer.title", Map.of("number", choices.number())),
                Console.words().say("transfer.go"),
                "arrow-right-left");
        this.choices = choices;
        this.actions = actions;
        var services = choices.listServices();
        service.setId("transfer-service");
        service.setItems(services);
        service.setItemLabelGenerator(this::label);
        service.addValueChangeListener(change -> offer(change.getValue()));
        to.setId("transfer-to");
        to.setItemLabelGenerator(this::label);
        to.addValueChangeListener(_ -> check());
        note.setId("transfer-note");
        note.setMaxLength(Note.MAX);
        note.setHelperText(words.say("transfer.note.hint"));
        note.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        service.setValue(services.getFirst());
        ask(service, to, note);
    }

    private void offer(Onward chosen) {
        if (chosen != null) {
            var all = choices.listFor(chosen.service());
            to.setItems(all);
            to.setValue(all.isEmpty() ? null : all.getFirst());
        }
        check();
    }

    private void check() {
        mayGo(service.getValue() != null && to.getValue() != null);
    }

    private String label(Onward one) {
        return one.same() ? words.say("transfer.same", Map.of("service", one.name())) : one.name();
    }

    private String label(Choice choice) {
        return switch (choice) {
            case Choice.Anyone _ -> words.say("transfer.anyone");
            case Choice.There there ->
                    words.say(
                            "transfer.there",
                            Map.of("counter", there.name(), "name", there.sitting()));
            case Choice.Colleague colleague ->
                    words.say("transfer.colleague", Map.of("name", colleague.name()));
        };
    }

    @Override
    void answered() {
        actions.transfer(
                new Command.Transfer(
                        choices.ticket(),
                        service.getValue().service(),
                        to.getValue().target(),
                        null),
                note.getValue());
    }
}
