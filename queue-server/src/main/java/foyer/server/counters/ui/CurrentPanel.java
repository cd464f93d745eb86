package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import foyer.server.counters.ConsoleView;
import foyer.server.counters.ConsoleView.Current;
import foyer.server.counters.ConsoleView.Proof;
import foyer.server.counters.Named;
import foyer.server.counters.Words;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.Outcome;
import foyer.webhost.ui.Icon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customer at this counter, and what can be done with them. */
final class CurrentPanel extends Section {
    private final transient Words words = Console.words();
    private final Div customer = new Div();
    private final VisitLines visit = new VisitLines();
    private final ProofLine proof;
    private final OutcomeChips outcome;
    private final SaidLine said;
    private final ActionRows actions;
    private transient @Nullable Current drawn;
    private boolean empty = true;

    /**
     * @param causes of what could have been avoided
     * @param outcomeChosen told when another outcome was chosen
     */
    CurrentPanel(Actions does, List<Named<Code>> causes, Runnable outcomeChosen) {
        addClassNames("card", "cur");
        proof = new ProofLine(does);
        outcome = new OutcomeChips(causes, outcomeChosen);
        said = new SaidLine(does);
        actions = new ActionRows(does);
        add(customer, visit, proof, outcome, said, actions);
        nobody();
        actions.enable(null);
        outcome.show(null);
    }

    /**
     * @param note a colleague's words about the current customer
     */
    void show(ConsoleView view, @Nullable String note) {
        var current = view.current();
        if (current == null) {
            if (!empty) {
                nobody();
            }
        } else if (!current.equals(drawn)) {
            customer.removeAll();
            customer.setClassName("cur__who");
            customer.add(CustomerFacts.plate(current), new CustomerFacts(words, current));
            visit.show(current, note);
            proof.show(current.proof());
        }
        empty = current == null;
        drawn = current;
        outcome.show(current);
        actions.enable(current);
        said.offer(view.undo());
    }

    @Nullable Outcome outcome() {
        return outcome.outcome();
    }

    /** How the outcome that was chosen is called. */
    @Nullable String outcomeWord() {
        var chosen = outcome.outcome();
        return chosen == null ? null : outcome.word(chosen.result());
    }

    /** What came of the last press, when it did not do what was wanted. */
    void say(String sentence) {
        said.say(sentence);
    }

    private void nobody() {
        customer.removeAll();
        customer.setClassName("cur__nobody");
        customer.add(
                new Icon("armchair"),
                new H1(words.say("current.none")),
                new Paragraph(words.say("current.none.hint")));
        visit.setVisible(false);
        proof.show(new Proof.None());
    }
}
