package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import foyer.server.counters.ConsoleView.Current;
import foyer.server.counters.Words;
import foyer.server.ticketing.Command.Requeue.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The everyday actions large; the others, for visits that go another way, in a quiet row below. */
final class ActionRows extends Div {
    private final transient Words words = Console.words();
    private final List<NativeButton> whileCalled;
    private final List<NativeButton> whileServed;
    private final List<NativeButton> whileHere;

    ActionRows(Actions does) {
        addClassName("rows");
        var start = button("start", "play", "F9", does::start);
        var recall = button("recall", "megaphone", "F4", does::recall);
        var finish = button("finish", "check", "F8", does::finish);
        var noShow = button("no-show", "user-x", "N", does::noShow);
        var transfer = button("transfer", "arrow-right-left", "T", does::chooseTransfer);
        var park = button("park", "pause", "P", does::park);
        var same = button("requeue", "undo-2", "Q", () -> does.requeue(Place.SAME));
        var last = button("requeue-last", "list-end", "E", () -> does.requeue(Place.LAST));
        var add = button("add-service", "plus", "A", does::chooseService);
        var end = Parts.bare("x", words.say("action.end"), does::chooseEnd);
        end.setId("end");
        Parts.pressedBy(end, "X");
        whileCalled = List.of(start, recall, noShow, end);
        whileServed = List.of(finish);
        whileHere = List.of(transfer, park, same, last, add);
        add(
                row("acts", start, recall, finish, noShow),
                quiet(List.of(transfer, park, same, last, add, end)));
    }

    private NativeButton button(String id, String icon, String key, Runnable action) {
        var button = Parts.keyed(icon, words.say("action." + id), key, action);
        button.setId(id);
        return button;
    }

    private static Div row(String name, NativeButton... buttons) {
        var row = new Div(buttons);
        row.addClassName(name);
        return row;
    }

    private static Div quiet(List<NativeButton> buttons) {
        buttons.stream()
                .filter(button -> button.hasClassName("btn"))
                .forEach(button -> button.addClassName("btn--quiet"));
        return row("acts--more", buttons.toArray(NativeButton[]::new));
    }

    void enable(@Nullable Current current) {
        enable(whileCalled, current != null && !current.serving());
        enable(whileServed, current != null && current.serving());
        enable(whileHere, current != null);
    }

    private static void enable(List<NativeButton> buttons, boolean possible) {
        buttons.forEach(button -> button.setEnabled(possible));
    }
}
