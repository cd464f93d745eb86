package foyer.server.counters.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.server.counters.HelpModel;
import foyer.server.counters.IssueModel;
import foyer.server.counters.Named;
import foyer.server.counters.NewTicket;
import foyer.server.ticketing.Wants;
import java.util.List;

/** What the customer came for who stands before a colleague instead of a kiosk. */
final class IssueDialog extends AskDialog {
    private final transient FloorHands floor;
    private final transient HelpFields help;
    private final ComboBox<Named<ServiceCode>> service = new ComboBox<>(words.say("issue.service"));
    private final ComboBox<Named<LanguageCode>> language =
            new ComboBox<>(words.say("issue.language"));

    /**
     * @param services that can be given now
     */
    IssueDialog(
            IssueModel model,
            List<Named<ServiceCode>> services,
            HelpModel helping,
            FloorHands floor) {
        super(Console.words().say("issue.title"), Console.words().say("issue.go"), "ticket");
        this.floor = floor;
        this.help = new HelpFields(helping.listReasons(), helping.listAdjustments(), this::check);
        offer(service, "issue-service", services);
        offer(language, "issue-language", model.listLanguages());
        language.setValue(model.listLanguages().getFirst());
        check();
        ask(service, language, help.reason, help.adjustments);
    }

    private <T> void offer(ComboBox<Named<T>> box, String id, List<Named<T>> items) {
        box.setId(id);
        box.setItems(items);
        box.setItemLabelGenerator(Named::name);
        box.addValueChangeListener(_ -> check());
    }

    private void check() {
        mayGo(service.getValue() != null && language.getValue() != null && !help.areTooMany());
    }

    @Override
    void answered() {
        floor.issue(
                new NewTicket(
                        service.getValue().what(),
                        language.getValue().what(),
                        new Wants(List.of(), help.listNeeds(), null, help.findReason())));
    }
}
