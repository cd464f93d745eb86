package foyer.server.counters.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import foyer.server.counters.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every key and what it does; single letters can be switched off in this browser. */
final class KeysDialog extends Dialog {
    private final transient Words words = Console.words();
    private final Checkbox letters = new Checkbox(words.say("keys.letters"));

    KeysDialog() {
        setHeaderTitle(words.say("keys.title"));
        addClassName("ask");
        letters.setId("letters");
        letters.setValue(true);
        letters.addValueChangeListener(
                change ->
                        letters.getElement()
                                .executeJs("foyerKeys.setLetters($0)", change.getValue()));
        letters.getElement()
                .executeJs("return foyerKeys.lettersOn()")
                .then(Boolean.class, letters::setValue);
        NativeButton back = Parts.button("x", words.say("keys.close"), this::close);
        back.setId("keys-close");
        addOpenedChangeListener(_ -> back.focus());
        var ways = new Div(letters, back);
        ways.addClassName("ask__ways");
        add(keys(), ways);
    }

    private DescriptionList keys() {
        var list = new DescriptionList();
        list.setId("keys-list");
        list.addClassName("keys");
        all().forEach((key, action) -> list.add(line(key, words.say(action))));
        return list;
    }

    private static Div line(String key, String action) {
        var term = new DescriptionList.Term();
        term.add(Parts.key(key));
        return new Div(term, new DescriptionList.Description(action));
    }

    /** In the order of a customer's visit. */
    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("F2", "keys.next");
        all.put("F9", "action.start");
        all.put("F4", "action.recall");
        all.put("F8", "action.finish");
        all.put("N", "action.no-show");
        all.put("1 – 4", "outcome.title");
        all.put("T", "action.transfer");
        all.put("P", "action.park");
        all.put("Q", "action.requeue");
        all.put("E", "action.requeue-last");
        all.put("A", "action.add-service");
        all.put("X", "action.end");
        all.put("U", "keys.takeback");
        all.put("Z", "keys.undo");
        all.put("B", "keys.break");
        all.put("W", "action.away");
        all.put("I", "action.new-ticket");
        all.put("O", "reopen.title");
        all.put("S", "action.services");
        all.put("?", "keys.title");
        return all;
    }
}
