package foyer.kiosk.session;

import foyer.kiosk.journey.Draft;
import foyer.kiosk.journey.Keys;
import foyer.kiosk.journey.Layer;
import foyer.kiosk.journey.Question;
import foyer.kiosk.journey.Refusal;
import foyer.kiosk.journey.Typing;
import foyer.kiosk.session.Input.Fresh;
import foyer.kiosk.session.Screen.Asking;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The question on the screen, answered by touch, by a keyboard or by a scanner. */
final class AskingRules {
    /** So many signs at once are a scanner's, whatever fingers do. */
    private static final int SCANNED = 6;

    /** No code of ours is longer. */
    static final int LONGEST_SCAN = 512;

    private final SessionRules rules;
    private final JourneyRules journeys;

    AskingRules(SessionRules rules, JourneyRules journeys) {
        this.rules = rules;
        this.journeys = journeys;
    }

    Step pick(Session session, String option, Fresh fresh) {
        return session.screen() instanceof Asking asking && Options.has(asking.question(), option)
                ? answer(session, asking, option, fresh)
                : Step.stay(session);
    }

    Step rate(Session session, int rating, Fresh fresh) {
        boolean rated =
                session.screen() instanceof Asking asking
                        && asking.question() instanceof Question.Rate
                        && rating >= 1
                        && rating <= Question.Rate.BEST;
        return rated
                ? answer(session, (Asking) session.screen(), Integer.toString(rating), fresh)
                : Step.stay(session);
    }

    private Step answer(Session session, Asking asking, String answer, Fresh fresh) {
        var answers = asking.answers().with(asking.question().key(), answer);
        return journeys.go(session, asking.journey(), answers, fresh);
    }

    /** On to the next question, with what is typed or, where that may be, without an answer. */
    Step next(Session session, Fresh fresh) {
        if (!(session.screen() instanceof Asking asking)) {
            return Step.stay(session);
        }
        if (asking.question() instanceof Question.Type type) {
            var refusal = Typing.refusal(type, asking.draft());
            return refusal == null
                    ? answer(session, asking, Typing.answer(asking.draft()), fresh)
                    : drafted(session, asking, refused(asking.draft(), refusal));
        }
        return asking.question().optional()
                ? answer(session, asking, "", fresh)
                : Step.stay(session);
    }

    private static Draft refused(Draft draft, Refusal why) {
        return new Draft(draft.text(), draft.layer(), draft.shift(), why);
    }

    Step type(Session session, String sign) {
        return sign.codePointCount(0, sign.length()) == 1
                ? typing(session, (type, draft) -> Typing.type(type, draft, sign.codePointAt(0)))
                : Step.stay(session);
    }

    Step erase(Session session) {
        return typing(session, Typing::erase);
    }

    Step shift(Session session) {
        return typing(session, (_, draft) -> draft.shifted());
    }

    /** Other keys under the fingers: a new screen, so that a second tap is not a letter. */
    Step turn(Session session, Layer layer) {
        return session.screen() instanceof Asking asking
                        && asking.question() instanceof Question.Type
                ? rules.show(session, asking.with(asking.draft().on(layer)))
                : Step.stay(session);
    }

    private Step typing(Session session, BiFunction<Question.Type, Draft, Draft> change) {
        return session.screen() instanceof Asking asking
                        && asking.question() instanceof Question.Type type
                ? drafted(session, asking, change.apply(type, asking.draft()))
                : Step.stay(session);
    }

    private Step drafted(Session session, Asking asking, Draft draft) {
        var now = session.update(asking.with(draft));
        var step = rules.renewed(now);
        return now.listens() ? step.and(new Effect.Speak(Saying.TYPED)) : step;
    }

    /** The question before, with its answer as it was given, or out of the journey. */
    Step back(Session session, Asking asking) {
        var last = asking.answers().last();
        if (last.isEmpty()) {
            return rules.show(session, new Screen.Groups(0));
        }
        var before = asking.answers().before(last.get());
        var typed = asking.answers().find(last.get()).orElse("");
        return asking.journey()
                .next(before)
                .map(
                        question ->
                                rules.show(
                                        session,
                                        Asking.of(asking.journey(), before, question, typed, null)))
                .orElseGet(() -> rules.show(session, new Screen.Groups(0)));
    }

    Step nextPage(Session session, Asking asking) {
        int pages = Options.of(asking, session.room()).pages();
        return pages < 2
                ? Step.stay(session)
                : rules.show(session, asking.onPage((asking.page() + 1) % pages));
    }

    /** A real keyboard or a scanner, on the screen that had this instance. */
    Step typed(Session session, Input.Typed typed) {
        if (typed.instance() != session.instance() || typed.text().length() > LONGEST_SCAN) {
            return Step.stay(session);
        }
        if (session.screen() instanceof Screen.IdleWarning(var behind)) {
            return rules.show(session, behind);
        }
        if (!(session.screen() instanceof Asking asking)
                || !(asking.question() instanceof Question.Type type)) {
            return Step.stay(session);
        }
        var text = typed.text();
        return text.length() > SCANNED && text.endsWith("\n")
                ? scanned(session, asking, type, text.strip(), typed.fresh())
                : signs(session, type, text, typed.fresh());
    }

    private Step scanned(
            Session session, Asking asking, Question.Type type, String code, Fresh fresh) {
        return asking.journey()
                .scanned(type, code)
                .map(answer -> answer(session, asking, answer, fresh))
                .orElseGet(
                        () ->
                                drafted(
                                        session,
                                        asking,
                                        refused(asking.draft(), Refusal.NOT_THIS_CODE)));
    }

    private Step signs(Session session, Question.Type type, String text, Fresh fresh) {
        var step = Step.stay(session);
        @Nullable Refusal why = null;
        for (int sign : text.codePoints().toArray()) {
            boolean on = sign == '\n' && type.keys() != Keys.TEXT;
            if (on) {
                return next(step.session(), fresh);
            }
            step = sign == '\b' ? erase(step.session()) : type(step.session(), sign(sign));
            var refused = refusal(step.session());
            why = refused == null ? why : refused;
        }
        return why == null ? step : refuse(step.session(), why);
    }

    private static @Nullable Refusal refusal(Session session) {
        return session.screen() instanceof Asking asking ? asking.draft().refused() : null;
    }

    /** Signs that came after it, and together with it, do not hide why it was not taken. */
    private Step refuse(Session session, Refusal why) {
        return session.screen() instanceof Asking asking
                ? drafted(session, asking, refused(asking.draft(), why))
                : Step.stay(session);
    }

    private static String sign(int sign) {
        return Character.toString(sign);
    }
}
