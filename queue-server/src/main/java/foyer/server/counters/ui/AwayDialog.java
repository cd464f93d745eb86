package foyer.server.counters.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import foyer.server.counters.AbsenceModel;
import foyer.server.counters.AbsenceModel.Planned;
import foyer.server.ticketing.Absence;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What sort of absence, from when and until when; whose end is known is counted on again. */
final class AwayDialog extends AskDialog {
    /** What can be said. */
    enum What {
        BREAK,
        AWAY,
        LATER
    }

    private final transient AbsenceModel model;
    private final transient Actions actions;
    private final ComboBox<What> what = new ComboBox<>(words.say("away.what"));
    private final ComboBox<Instant> from = new ComboBox<>(words.say("away.from"));
    private final ComboBox<Instant> until = new ComboBox<>(words.say("away.until"));
    private final Div known = new Div();

    /**
     * @param planned of that person already
     */
    AwayDialog(AbsenceModel model, Instant now, List<Planned> planned, Actions actions) {
        super(Console.words().say("away.ask"), Console.words().say("away.go"), "door-open");
        this.model = model;
        this.actions = actions;
        var times = model.listTimes(now);
        offer(from, "away-from", times);
        offer(until, "away-until", times);
        until.setClearButtonVisible(true);
        what.setId("away-what");
        what.setItems(What.values());
        what.setItemLabelGenerator(one -> words.say("away." + one.name()));
        what.addValueChangeListener(_ -> check());
        what.setValue(What.BREAK);
        known.setId("away-planned");
        known.addClassName("away__planned");
        planned.forEach(one -> known.add(row(one)));
        known.setVisible(!planned.isEmpty());
        ask(what, from, until, known);
    }

    private void offer(ComboBox<Instant> box, String id, List<Instant> times) {
        box.setId(id);
        // All at once, so that what is typed is found without asking the server again.
        box.setPageSize(times.size());
        box.setItems(times);
        box.setItemLabelGenerator(at -> Console.time(model.local(at)));
        box.addValueChangeListener(_ -> check());
    }

    private Div row(Planned one) {
        var revoke = Parts.button("undo-2", words.say("away.revoke"), () -> revoke(one));
        revoke.getElement()
                .setAttribute("aria-label", words.say("away.revoke") + ": " + sentence(one));
        var row = new Div(new Span(sentence(one)), revoke);
        row.addClassName("away__planned-row");
        return row;
    }

    private void revoke(Planned one) {
        close();
        actions.revokeAbsence(one.begins());
    }

    private String sentence(Planned one) {
        return words.say(
                "away.planned",
                Map.of("from", Console.time(one.from()), "until", Console.time(one.until())));
    }

    private void check() {
        boolean later = what.getValue() == What.LATER;
        from.setVisible(later);
        until.setHelperText(later ? "" : words.say("away.until.hint"));
        mayGo(what.getValue() != null && (!later || isSpan()));
    }

    private boolean isSpan() {
        return from.getValue() != null
                && until.getValue() != null
                && from.getValue().isBefore(until.getValue());
    }

    @Override
    void answered() {
        switch (what.getValue()) {
            case BREAK -> actions.leave(Absence.Kind.BREAK, until.getValue());
            case AWAY -> actions.leave(Absence.Kind.UNPLANNED, until.getValue());
            case LATER -> actions.planAbsence(from.getValue(), until.getValue());
        }
    }
}
