package foyer.kiosk.display.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import foyer.kiosk.display.DisplayScreen;
import foyer.webhost.ui.Icon;
import foyer.webhost.ui.Plate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line on top of one counter: whose turn it is there, or that nobody serves. */
final class CounterSign extends Arrangement {
    private static final int FULL_SIZE_SIGNS = 4;
    private static final int ROOMY_LETTERS = 8;

    CounterSign() {
        addClassName("d-sign");
    }

    @Override
    void show(DisplayScreen screen, @Nullable DisplayScreen before) {
        boolean same =
                before != null
                        && Objects.equals(before.sign(), screen.sign())
                        && before.languages().equals(screen.languages());
        var sign = screen.sign();
        if (same || sign == null) {
            return;
        }
        removeAll();
        setClassName("is-closed", !sign.open() && sign.number() == null);
        var says = new Div(name(screen, sign), states(screen, sign));
        says.addClassName("d-sign__says");
        add(says);
        var number = sign.number();
        if (number != null) {
            var plate = new Plate(number.value());
            plate.addClassName("d-sign__plate");
            int signs = Math.max(FULL_SIZE_SIGNS, number.value().length());
            plate.getStyle().set("--signs", Integer.toString(signs));
            add(plate);
        } else {
            var icon = new Div(new Icon(sign.open() ? "users" : "lock-keyhole"));
            icon.addClassName("d-sign__icon");
            add(icon);
        }
    }

    private static Paragraph name(DisplayScreen screen, DisplayScreen.Sign sign) {
        var label = sign.label();
        var own = DisplayWords.in(screen.siteLanguage());
        var name =
                new Paragraph(
                        label == null
                                ? own.say("counter.n", java.util.Map.of("id", sign.counter()))
                                : label.in(screen.siteLanguage()));
        name.addClassName("d-sign__name");
        int letters = Math.max(ROOMY_LETTERS, name.getText().length());
        name.getStyle().set("--letters", Integer.toString(letters));
        return name;
    }

    /** In each of the site's languages by turns. */
    private static Div states(DisplayScreen screen, DisplayScreen.Sign sign) {
        var key = sign.number() != null ? "sign.now" : sign.open() ? "sign.free" : "sign.closed";
        var states = new Div();
        states.addClassName("d-sign__states");
        Turns.hold(states);
        DisplayWords.each(screen.languages())
                .forEach(
                        words -> {
                            var state = new Div(new Span(words.say(key)));
                            words.mark(state);
                            Turns.add(states, state);
                        });
        return states;
    }
}
