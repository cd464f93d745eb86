package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import foyer.server.counters.Named;
import foyer.server.counters.Words;
import foyer.server.ticketing.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why the customer had to come, of the causes the site names; to say it is not required. */
final class CauseChips extends Div {
    private final transient Words words = Console.words();
    private final transient Map<Code, NativeButton> chips = new LinkedHashMap<>();
    private transient @Nullable Code chosen;

    CauseChips(List<Named<Code>> causes) {
        setId("causes");
        addClassName("outcome");
        var title = Parts.span("lab", words.say("outcome.cause"));
        title.setId("causes-title");
        var row = new Div();
        row.addClassName("chips");
        row.getElement().setAttribute("role", "radiogroup");
        row.getElement().setAttribute("aria-labelledby", "causes-title");
        causes.forEach(one -> row.add(chip(one)));
        add(title, row);
    }

    private NativeButton chip(Named<Code> cause) {
        var chip = new NativeButton("", _ -> choose(cause.what()));
        chip.add(new Span(cause.name()));
        chip.setId("cause-" + cause.what());
        chip.addClassName("chip");
        chip.getElement().setAttribute("role", "radio");
        chips.put(cause.what(), chip);
        return chip;
    }

    /** Chosen again, it is taken back. */
    private void choose(Code cause) {
        chosen = cause.equals(chosen) ? null : cause;
        mark();
    }

    private void mark() {
        chips.forEach(
                (cause, chip) ->
                        chip.getElement()
                                .setAttribute(
                                        "aria-checked", String.valueOf(cause.equals(chosen))));
    }

    /** What was chosen of an outcome that is not meant any more is forgotten. */
    void show(boolean avoidable) {
        if (!avoidable) {
            chosen = null;
        }
        mark();
        setVisible(avoidable && !chips.isEmpty());
    }

    @Nullable Code chosen() {
        return chosen;
    }
}
