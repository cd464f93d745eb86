package foyer.kiosk.speech;

import foyer.kiosk.session.Choices;
import foyer.kiosk.session.Saying;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Session;
import java.util.List;

/** What is said of a session. */
public final class Script {
    private Script() {}

    public static List<Line> of(Session session, Saying what) {
        var lines = new Lines(session.visitor().language());
        switch (what) {
            case BEGIN -> begin(lines, session);
            case SCREEN -> screen(lines, session);
            case CHOICE -> ChoiceLines.of(lines, session);
            case TYPED -> JourneyLines.typed(lines, session);
            case PAPER -> paper(lines, session);
            case VOLUME -> lines.say("speech.volume", "n", session.visitor().hearing().volume());
        }
        return lines.heardBy(session.keypad().headset());
    }

    private static void begin(Lines lines, Session session) {
        lines.say("speech.begin");
        if (!session.keypad().headset()) {
            lines.say("speech.open");
        }
        screen(lines, session);
    }

    private static void screen(Lines lines, Session session) {
        ScreenLines.of(lines, session);
        int choices = Choices.of(session).size();
        if (session.screen() instanceof Screen.IdleWarning) {
            lines.say("speech.anykey");
        } else if (choices > 0) {
            lines.say("speech.choices", "n", choices);
        }
    }

    private static void paper(Lines lines, Session session) {
        if (session.screen() instanceof Screen.Ticket ticket) {
            ScreenLines.paper(lines, session, ticket);
        }
        WayLines.paper(lines, session.screen());
        if (session.screen() instanceof Screen.Outcome outcome) {
            JourneyLines.paper(lines, outcome.paper());
        }
    }
}
