package foyer.server.counters.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import foyer.server.counters.Named;
import foyer.server.counters.Words;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.Wants;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer goes sooner, and what they need. A site that has nothing of the kind is not asked.
 */
final class HelpFields {
    private final Words words = Console.words();
    final ComboBox<Named<Code>> reason = new ComboBox<>(words.say("need.reason"));
    final CheckboxGroup<Named<Code>> adjustments =
            new CheckboxGroup<>(words.say("need.adjustments"));

    /**
     * @param changed told after each change
     */
    HelpFields(List<Named<Code>> reasons, List<Named<Code>> known, Runnable changed) {
        reason.setId("need-reason");
        reason.setItems(reasons);
        reason.setItemLabelGenerator(Named::name);
        reason.setClearButtonVisible(true);
        reason.setHelperText(words.say("need.reason.hint"));
        reason.setVisible(!reasons.isEmpty());
        reason.addValueChangeListener(_ -> changed.run());
        adjustments.setId("need-adjustments");
        adjustments.setItems(known);
        adjustments.setItemLabelGenerator(Named::name);
        adjustments.setVisible(!known.isEmpty());
        adjustments.addValueChangeListener(_ -> changed.run());
        if (known.size() > Wants.MAX_ADJUSTMENTS) {
            adjustments.setHelperText(words.say("need.most", Map.of("n", Wants.MAX_ADJUSTMENTS)));
        }
    }

    /** As it was said before. */
    void choose(Collection<Code> needs) {
        adjustments.setValue(
                adjustments
                        .getListDataView()
                        .getItems()
                        .filter(one -> needs.contains(one.what()))
                        .collect(Collectors.toSet()));
    }

    @Nullable Code findReason() {
        var chosen = reason.getValue();
        return chosen == null ? null : chosen.what();
    }

    List<Code> listNeeds() {
        return adjustments.getValue().stream().map(Named::what).sorted().toList();
    }

    boolean areTooMany() {
        return adjustments.getValue().size() > Wants.MAX_ADJUSTMENTS;
    }
}
