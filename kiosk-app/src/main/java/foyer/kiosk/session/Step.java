package foyer.kiosk.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

    /** The same effects, of another session. */
    Step with(Session other) {
        return new Step(other, effects);
    }

    /** What follows from where this led, its effects after these. */
    Step then(Function<Session, Step> next) {
        var following = next.apply(session);
        return with(following.session()).and(following.effects().toArray(Effect[]::new));
    }

    Step and(Effect... more) {
        var all = new ArrayList<>(effects);
        all.addAll(List.of(more));
        return new Step(session, all);
    }
}
