package foyer.kiosk.speech;

import foyer.kiosk.journey.About;
import foyer.kiosk.journey.Draft;
import foyer.kiosk.journey.Keyboard;
import foyer.kiosk.journey.Question;
import foyer.kiosk.journey.Refusal;
import foyer.kiosk.journey.Result;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Options;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Session;

/** What is said of a journey: its questions, what is typed, and what came of it. */
final class JourneyLines {
    private JourneyLines() {}

    static void question(Lines lines, Screen.Asking asking) {
        if (asking.again() != null) {
            lines.say(key(asking) + "." + asking.again());
        }
        lines.say(key(asking) + ".title");
        if (asking.question() instanceof Question.Pick(_, _, _, About about) && about != null) {
            lines.secret(new Words.Agreed(key(asking) + ".hint", about));
        } else {
            lines.say(key(asking) + ".hint");
        }
        if (asking.question() instanceof Question.Type type) {
            soFar(lines, type, asking.draft());
        }
    }

    static String key(Screen.Asking asking) {
        return "journey." + asking.journey().name() + "." + asking.question().key();
    }

    private static void soFar(Lines lines, Question.Type type, Draft draft) {
        if (!draft.text().isEmpty()) {
            lines.say("typing.sofar");
            typed(lines, type, new Words.Spelled(draft.text()));
        }
    }

    private static void typed(Lines lines, Question.Type type, Words words) {
        if (type.secret()) {
            lines.secret(words);
        } else {
            lines.open(words);
        }
    }

    /** The sign typed last, or why the last one was not taken. */
    static void typed(Lines lines, Session session) {
        if (!(session.screen()
                instanceof Screen.Asking(_, _, Question.Type type, var draft, _, _))) {
            return;
        }
        if (draft.refused() != null) {
            refused(lines, type, draft.refused());
        } else if (draft.text().isEmpty()) {
            lines.say("typing.empty");
        } else {
            sign(lines, type, draft.text().codePointBefore(draft.text().length()));
        }
    }

    /** What is no sign to be spoken has a name, and tells nothing. */
    private static void sign(Lines lines, Question.Type type, int sign) {
        switch (sign) {
            case ' ' -> lines.say("keys.space");
            case '\n' -> lines.say("keys.line");
            default -> typed(lines, type, new Words.Spelled(Character.toString(sign)));
        }
    }

    private static void refused(Lines lines, Question.Type type, Refusal why) {
        lines.say("typing." + why, "n", type.max());
    }

    static void option(Lines lines, Session session, String id) {
        if (session.screen() instanceof Screen.Asking asking) {
            Options.of(asking, session.room()).shown().stream()
                    .filter(option -> option.id().equals(id))
                    .forEach(option -> option(lines, asking, option));
        }
    }

    private static void option(Lines lines, Screen.Asking asking, Options.Option option) {
        if (option.name() == null) {
            lines.say(key(asking) + "." + option.id());
        } else {
            named(lines, asking.question(), option);
        }
    }

    private static void named(Lines lines, Question question, Options.Option option) {
        if (question instanceof Question.Choose choose && choose.secret()) {
            lines.secretName(option.name()).secretName(option.hint());
        } else {
            lines.name(option.name()).name(option.hint());
        }
    }

    /** What is secret when it is typed is secret when it is looked for. */
    static void key(Lines lines, Session session, Action.Type key) {
        if (!(session.screen()
                instanceof Screen.Asking(_, _, Question.Type type, var draft, _, _))) {
            return;
        }
        int sign = key.sign().codePointAt(0);
        sign(lines, type, draft.shift() ? Keyboard.shifted(sign) : sign);
    }

    static void next(Lines lines, Session session) {
        boolean skips =
                session.screen() instanceof Screen.Asking(_, _, var question, var draft, _, _)
                        && question.optional()
                        && draft.text().isEmpty();
        lines.say(skips ? "keys.skip" : "keys.next");
    }

    static void outcome(Lines lines, Screen.Outcome outcome) {
        var said = outcome.said();
        var key = "journey." + outcome.journey().name() + "." + said.name();
        lines.say(key + ".title");
        if (said.code() != null) {
            lines.secret(new Words.Spelled(said.code()));
        }
        hint(lines, said, key + ".hint");
        paper(lines, outcome.paper());
    }

    private static void hint(Lines lines, Result.Said said, String key) {
        if (said.about() != null) {
            lines.secret(new Words.Agreed(key, said.about()));
            return;
        }
        var words = new Words.Filled(key, said.blanks());
        if (said.blanks().isEmpty()) {
            lines.open(words);
        } else {
            lines.secret(words);
        }
    }

    static void paper(Lines lines, Screen.Paper paper) {
        switch (paper) {
            case PRINTING -> lines.say("slip.printing");
            case PRINTED -> lines.say("slip.take");
            case NONE -> lines.say("slip.none");
            case NEVER -> {}
        }
    }
}
