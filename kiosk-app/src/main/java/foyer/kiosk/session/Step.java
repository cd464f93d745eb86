package foyer.kiosk.session;

import java.util.ArrayList;
import java.util.List;

/** Where an input led, and what is to be done. */
public record Step(Session session, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    static Step stay(Session session) {
        return new Step(session, List.of());
    }

    static Step of(Session session, Effect... effects) {
        return new Step(session, List.of(effects));
    }

    Step and(Effect... more) {
        var all = new ArrayList<>(effects);
        all.addAll(List.of(more));
        return new Step(session, all);
    }
}
