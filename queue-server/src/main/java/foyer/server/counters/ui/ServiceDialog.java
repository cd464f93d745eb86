package foyer.server.counters.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import foyer.server.counters.TransferModel.Onward;
import java.util.Map;

/** Which service the customer goes on to when the present one is finished. */
final class ServiceDialog extends AskDialog {
    private final transient Choices choices;
    private final transient Actions actions;
    private final ComboBox<Onward> service = new ComboBox<>(words.say("further.service"));

    ServiceDialog(Choices choices, Actions actions) {
        super(
                Console.words().say("further.title", Map.of("number", choices.number())),
                Console.words().say("further.go"),
                "plus");
        this.choices = choices;
        this.actions = actions;
        service.setId("further-service");
        service.setItems(choices.listFurther());
        service.setItemLabelGenerator(Onward::name);
        service.addValueChangeListener(change -> mayGo(change.getValue() != null));
        mayGo(false);
        ask(service);
    }

    @Override
    void answered() {
        actions.addService(choices.ticket(), service.getValue().service());
    }
}
