package foyer.server.counters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import foyer.server.counters.Words;

/** A small question before an action: one way on, one way back, Escape is the way back too. */
abstract class AskDialog extends Dialog {
    final transient Words words = Console.words();
    private final NativeButton go;

    AskDialog(String title, String goOn, String icon) {
        setHeaderTitle(title);
        addClassName("ask");
        setDraggable(false);
        setResizable(false);
        go = Parts.button(icon, goOn, this::goOn);
        go.addClassName("btn--main");
        go.setId("ask-go");
    }

    /** Fields in turn; the first has the focus. */
    final void ask(Component... fields) {
        var form = new Div(fields);
        form.addClassName("ask__fields");
        var back = Parts.button("x", words.say("ask.back"), this::close);
        back.setId("ask-back");
        var ways = new Div(go, back);
        ways.addClassName("ask__ways");
        add(form, ways);
        go.addClickShortcut(Key.ENTER).listenOn(form).resetFocusOnActiveElement();
        if (fields.length > 0 && fields[0] instanceof Focusable<?> first) {
            addOpenedChangeListener(opened -> first.focus());
        }
    }

    final void mayGo(boolean may) {
        go.setEnabled(may);
    }

    private void goOn() {
        close();
        answered();
    }

    /** Asked once. */
    abstract void answered();
}
