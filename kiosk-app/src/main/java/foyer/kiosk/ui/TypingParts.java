package foyer.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import foyer.kiosk.journey.Draft;
import foyer.kiosk.journey.Keyboard;
import foyer.kiosk.journey.Keys;
import foyer.kiosk.journey.Layer;
import foyer.kiosk.journey.Question;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Screen.Asking;
import foyer.kiosk.session.Session;
import foyer.webhost.ui.Icon;
import java.util.List;
import java.util.function.Consumer;

/** What is typed, and the keys it is typed with. */
final class TypingParts {
    private TypingParts() {}

    /** The answer so far, and what is wrong with the key before. */
    static List<Component> typed(Scene scene, Asking asking, Question.Type type) {
        var text = Parts.span("typed__text", "");
        var field = Parts.div("typed typed--" + (type.keys() == Keys.TEXT ? "long" : "line"), text);
        field.getElement().setAttribute("role", "group");
        field.getElement().setAttribute("aria-label", JourneyScreens.title(scene, asking));
        var why = new Span();
        var refused = Parts.div("sign typed__why", new Icon("triangle-alert"), why);
        refused.getElement().setAttribute("role", "status");
        onDraft(
                scene,
                draft -> {
                    text.setText(draft.text());
                    field.getElement().setAttribute("dir", direction(scene, type, draft));
                    refused.getStyle()
                            .set("visibility", draft.refused() == null ? "hidden" : "visible");
                    why.setText(
                            draft.refused() == null
                                    ? ""
                                    : scene.texts()
                                            .get("typing." + draft.refused(), "n", type.max()));
                });
        return List.of(field, refused);
    }

    /** Addresses and numbers run from the left in every language. */
    private static String direction(Scene scene, Question.Type type, Draft draft) {
        return switch (type.keys()) {
            case NAME, TEXT ->
                    !draft.text().isEmpty()
                            ? "auto"
                            : scene.texts().isRightToLeft() ? "rtl" : "ltr";
            case DIGITS, CODE, EMAIL, PHONE -> "ltr";
        };
    }

    private static void onDraft(Scene scene, Consumer<Draft> change) {
        scene.live(
                now -> {
                    if (now.screen() instanceof Asking asking) {
                        change.accept(asking.draft());
                    }
                });
    }

    static Div keyboard(Scene scene, Asking asking, Question.Type type) {
        var board = Keyboard.of(type, asking.draft().layer(), scene.language());
        var keys = Parts.div("keys keys--" + board.columns());
        keys.getStyle().set("--cols", Integer.toString(board.columns()));
        int last = board.rows().size() - 1;
        for (int row = 0; row <= last; row++) {
            keys.add(row(scene, board, row, row == last));
        }
        keys.add(bottom(scene, board));
        return keys;
    }

    private static Div row(Scene scene, Keyboard board, int number, boolean last) {
        var row = Parts.div("keys__row");
        row.getElement().setAttribute("dir", board.fromTheRight() ? "rtl" : "ltr");
        if (last && board.shift()) {
            row.add(shift(scene));
        }
        board.rows().get(number).forEach(sign -> row.add(sign(scene, sign)));
        if (last) {
            row.add(wide(scene, "delete", "keys.erase", Simple.ERASE));
        }
        return row;
    }

    private static NativeButton sign(Scene scene, String sign) {
        var face = new Span();
        var key = Parts.button(scene, "key", new Action.Type(sign), face);
        onDraft(scene, draft -> face.setText(face(sign, draft)));
        return key;
    }

    private static String face(String sign, Draft draft) {
        int plain = sign.codePointAt(0);
        return Character.toString(draft.shift() ? Keyboard.shifted(plain) : plain);
    }

    private static NativeButton shift(Scene scene) {
        var shift = wide(scene, "arrow-big-up", "keys.shift", Simple.SHIFT);
        onDraft(
                scene,
                draft ->
                        shift.getElement()
                                .setAttribute("aria-pressed", String.valueOf(draft.shift())));
        return shift;
    }

    private static NativeButton wide(Scene scene, String icon, String name, Simple action) {
        var key = Parts.button(scene, "key key--wide", action, new Icon(icon));
        key.setAriaLabel(scene.say(name));
        return key;
    }

    private static Div bottom(Scene scene, Keyboard board) {
        var row = Parts.div("keys__row keys__row--last");
        board.layers().forEach(layer -> row.add(turn(scene, layer)));
        board.beside().forEach(sign -> row.add(sign(scene, sign)));
        if (board.space()) {
            row.add(
                    Parts.button(
                            scene,
                            "key key--space",
                            new Action.Type(" "),
                            new Span(scene.say("keys.space"))));
        }
        if (board.line()) {
            var line =
                    Parts.button(scene, "key", new Action.Type("\n"), new Icon("corner-down-left"));
            line.setAriaLabel(scene.say("keys.line"));
            row.add(line);
        }
        row.add(next(scene));
        return row;
    }

    private static NativeButton turn(Scene scene, Layer layer) {
        var turn =
                Parts.button(
                        scene,
                        "key key--turn",
                        new Action.Turn(layer),
                        new Span(scene.say("keys." + layer)));
        turn.getElement().setAttribute("dir", "ltr");
        turn.setAriaLabel(scene.say("keys." + layer) + ", " + scene.say("keys.to." + layer));
        return turn;
    }

    private static NativeButton next(Scene scene) {
        var word = scene.liveText(now -> scene.say(skips(now) ? "keys.skip" : "keys.next"));
        return Parts.button(scene, "key key--next", Simple.NEXT, word);
    }

    private static boolean skips(Session now) {
        return now.screen() instanceof Asking asking
                && asking.question().optional()
                && asking.draft().text().isEmpty();
    }
}
