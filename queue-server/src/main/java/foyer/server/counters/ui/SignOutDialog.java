package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Paragraph;
import foyer.server.counters.SignOutModel.Colleague;
import foyer.server.counters.SignOutModel.Held;
import java.util.Map;

/** Says what signing a colleague out does to their customer before it is done. */
final class SignOutDialog extends AskDialog {
    private final transient Colleague colleague;
    private final transient FloorHands floor;

    SignOutDialog(Colleague colleague, FloorHands floor) {
        super(
                Console.words().say("colleagues.out.what", Map.of("name", colleague.name())),
                Console.words().say("colleagues.out"),
                "log-out");
        this.colleague = colleague;
        this.floor = floor;
        var held = new Paragraph(sentence(colleague.held()));
        held.setId("out-held");
        ask(held, new Paragraph(words.say("colleagues.then", Map.of("counter", counter()))));
    }

    private String counter() {
        return colleague.counter();
    }

    private String sentence(Held held) {
        return switch (held) {
            case Held.Nobody _ -> words.say("colleagues.nobody", Map.of("counter", counter()));
            case Held.Finished(var number) ->
                    words.say("colleagues.finished", Map.of("number", number));
            case Held.GoesOn(var number, var service) ->
                    words.say("colleagues.goes-on", Map.of("number", number, "service", service));
            case Held.WaitsAgain(var number) ->
                    words.say("colleagues.waits", Map.of("number", number));
        };
    }

    @Override
    void answered() {
        floor.signOut(colleague.staff());
    }
}
