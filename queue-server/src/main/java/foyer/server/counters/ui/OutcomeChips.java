package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import foyer.contract.words.TicketId;
import foyer.server.counters.ConsoleView.Current;
import foyer.server.counters.Named;
import foyer.server.counters.Words;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the service ended, said before it is finished; to say it is not required. */
final class OutcomeChips extends Div {
    private final transient Words words = Console.words();
    private final Map<Outcome.Result, NativeButton> chips = new EnumMap<>(Outcome.Result.class);
    private final CauseChips causes;
    private final Runnable changed;
    private transient @Nullable TicketId of;
    private Outcome.@Nullable Result chosen;

    /**
     * @param known causes of what could have been avoided
     * @param changed told after another choice
     */
    OutcomeChips(List<Named<Code>> known, Runnable changed) {
        this.causes = new CauseChips(known);
        this.changed = changed;
        setId("outcome");
        addClassName("outcome");
        var title = Parts.span("lab", words.say("outcome.title"));
        title.setId("outcome-title");
        var row = new Div();
        row.addClassName("chips");
        row.getElement().setAttribute("role", "radiogroup");
        row.getElement().setAttribute("aria-labelledby", "outcome-title");
        for (var result : Outcome.Result.values()) {
            var chip = chip(result, String.valueOf(chips.size() + 1));
            chips.put(result, chip);
            row.add(chip);
        }
        add(title, row, causes);
        mark();
    }

    private NativeButton chip(Outcome.Result result, String key) {
        var chip = new NativeButton("", _ -> choose(result));
        chip.add(new Span(word(result)), Parts.key(key));
        chip.addClassName("chip");
        chip.getElement().setAttribute("role", "radio");
        Parts.pressedBy(chip, key);
        return chip;
    }

    String word(Outcome.Result result) {
        return words.say("outcome." + result.name());
    }

    /** Chosen again, it is taken back. */
    private void choose(Outcome.Result result) {
        chosen = result == chosen ? null : result;
        mark();
        changed.run();
    }

    private void mark() {
        chips.forEach(
                (result, chip) ->
                        chip.getElement()
                                .setAttribute("aria-checked", String.valueOf(result == chosen)));
        causes.show(chosen == Outcome.Result.AVOIDABLE);
    }

    /** Only while somebody is served; another customer's end is not said yet. */
    void show(@Nullable Current current) {
        var ticket = current == null || !current.serving() ? null : current.ticket();
        if (ticket == null || !ticket.equals(of)) {
            chosen = null;
            mark();
        }
        of = ticket;
        setVisible(ticket != null);
    }

    @Nullable Outcome outcome() {
        return chosen == null ? null : new Outcome(chosen, causes.chosen(), List.of());
    }
}
