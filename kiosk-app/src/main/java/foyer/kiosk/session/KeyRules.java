package foyer.kiosk.session;

import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Input.Fresh;
import java.util.List;
import java.util.Set;

/** What the keys of the keypad do: everything a finger can, one choice after the other. */
final class KeyRules {
    /** They change the look of the screen they are on, so the keypad stays on them. */
    private static final Set<Action> SWITCHES =
            Set.of(Simple.LARGER_TEXT, Simple.CONTRAST, Simple.LOWER, Simple.SIGNED);

    private final SessionRules rules;
    private final TouchRules touches;

    KeyRules(SessionRules rules, TouchRules touches) {
        this.rules = rules;
        this.touches = touches;
    }

    Step press(Session session, Input.Pressed press) {
        if (press.instance() != session.instance()) {
            return Step.stay(session);
        }
        if (session.screen() instanceof Screen.IdleWarning) {
            return touches.act(listening(session), Simple.STILL_HERE, press.fresh());
        }
        // The first key finds out that there is a voice; it chooses nothing unheard.
        if (!session.listens()) {
            return rules.listen(session, true);
        }
        var step = key(session, press.key(), press.fresh());
        boolean stays = step.session().instance() == session.instance();
        return stays ? step.then(rules::renewed) : step;
    }

    private static Session listening(Session session) {
        return session.with(session.visitor().withHearing(Hearing::listening, true));
    }

    private Step key(Session session, Key key, Fresh fresh) {
        return switch (key) {
            case NEXT -> move(session, 1);
            case PREVIOUS -> move(session, -1);
            case REPEAT -> again(session);
            case CHOOSE -> choose(session, fresh);
            case BACK -> first(session, fresh, Simple.BACK);
            case START_AGAIN -> first(session, fresh, Simple.START_AGAIN, Simple.DONE);
            case HELP -> first(session, fresh, Simple.CALL_HELP);
            case LOUDER -> louder(session, 1);
            case QUIETER -> louder(session, -1);
        };
    }

    /** From the last on to the first. */
    private static Step move(Session session, int by) {
        var choices = Choices.of(session);
        if (choices.isEmpty()) {
            return say(session, Saying.SCREEN);
        }
        int at = at(session);
        int from = at < 0 && by < 0 ? 0 : at;
        var next = choices.get(Math.floorMod(from + by, choices.size()));
        return say(session.with(session.keypad().on(next)), Saying.CHOICE);
    }

    private static Step again(Session session) {
        return say(session, stands(session) ? Saying.CHOICE : Saying.SCREEN);
    }

    /** Before the first, too, when what it stood on is no longer offered. */
    private static int at(Session session) {
        var focus = session.keypad().focus();
        return focus == null ? -1 : Choices.of(session).indexOf(focus);
    }

    private static boolean stands(Session session) {
        return at(session) >= 0;
    }

    private Step choose(Session session, Fresh fresh) {
        var focus = session.keypad().focus();
        if (focus == null || !stands(session)) {
            return say(session, Saying.SCREEN);
        }
        var step = act(session, focus, fresh);
        if (!SWITCHES.contains(focus) && !(focus instanceof Action.ToggleNeed)) {
            return step;
        }
        var turned = step.session();
        return step.with(turned.with(turned.keypad().on(focus)))
                .and(new Effect.Speak(Saying.CHOICE));
    }

    /** The first of these that the screen offers; where it offers none, it is said again. */
    private Step first(Session session, Fresh fresh, Simple... actions) {
        var offered = Choices.of(session);
        return List.of(actions).stream()
                .filter(offered::contains)
                .findFirst()
                .map(action -> act(session, action, fresh))
                .orElseGet(() -> say(session, Saying.SCREEN));
    }

    /** Whoever starts again by key is forgotten like everybody, but not left in silence. */
    private Step act(Session session, Action action, Fresh fresh) {
        var step = touches.act(session, action, fresh);
        if (!step.effects().contains(new Effect.ClearEverything())) {
            return step;
        }
        return step.with(listening(step.session())).then(rules::renewed);
    }

    private static Step louder(Session session, int steps) {
        return say(
                session.with(session.visitor().withHearing(Hearing::louder, steps)), Saying.VOLUME);
    }

    private static Step say(Session session, Saying what) {
        return Step.of(session, new Effect.Speak(what));
    }
}
