package foyer.kiosk.session;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.words.IntentId;
import foyer.kiosk.journey.Answers;
import foyer.kiosk.journey.Appointment;
import foyer.kiosk.journey.By;
import foyer.kiosk.journey.Draft;
import foyer.kiosk.journey.Heard;
import foyer.kiosk.journey.Journey;
import foyer.kiosk.journey.Keys;
import foyer.kiosk.journey.Layer;
import foyer.kiosk.journey.Question;
import foyer.kiosk.journey.Refusal;
import foyer.kiosk.journey.Result;
import foyer.kiosk.journey.Typing;
import foyer.kiosk.journey.Wanted;
import foyer.kiosk.session.Input.Fresh;
import foyer.kiosk.session.Screen.Asking;
import foyer.kiosk.session.Screen.Outcome;
import foyer.kiosk.session.Screen.Paper;
import foyer.kiosk.session.Screen.Sending;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** From question to question, and to what comes of the answers. */
final class JourneyRules {
    /** So many signs at once are a scanner's, whatever fingers do. */
    private static final int SCANNED = 6;

    /** No code of ours is longer. */
    static final int LONGEST_SCAN = 512;

    private final SessionRules rules;
    private final FindRules find;

    JourneyRules(SessionRules rules) {
        this.rules = rules;
        this.find = new FindRules(rules);
    }

    Step open(Session session, String name, Fresh fresh) {
        boolean begins =
                session.screen() instanceof Screen.Groups
                        || session.screen() instanceof Screen.Found;
        return begins
                ? Entries.journey(session.menu(), name)
                        .map(journey -> go(session, journey, Answers.NONE, fresh))
                        .orElseGet(() -> Step.stay(session))
                : Step.stay(session);
    }

    /**
     * @param fresh null: there must be a question left
     */
    Step go(Session session, Journey journey, Answers answers, @Nullable Fresh fresh) {
        var question = journey.next(answers);
        if (question.isPresent()) {
            return rules.show(session, Asking.of(journey, answers, question.get(), "", null));
        }
        return fresh == null
                ? rules.show(session, new Screen.Sorry(Screen.Trouble.REFUSED))
                : finish(session, journey, answers, fresh);
    }

    private Step finish(Session session, Journey journey, Answers answers, Fresh fresh) {
        var by = new By(session.visitor().language(), fresh.intent(), fresh.link());
        return switch (journey.wanted(answers, by)) {
            case Wanted.Post post ->
                    send(session, new Sending(journey, answers, post, by.intent()), post.body());
            case Wanted.Reply reply when session.menu().live() ->
                    send(session, new Sending(journey, answers, reply, by.intent()), reply.body());
            case Wanted.Reply _ ->
                    end(
                            session,
                            journey,
                            answers,
                            journey.result(answers, new Heard.Silence()),
                            null);
            case Wanted.Lasting lasting ->
                    send(
                            session,
                            new Sending(journey, answers, lasting, by.intent()),
                            lasting.body());
            case Wanted.Find(var words) -> find.found(session, words);
            case Wanted.Tell(var said) -> outcome(session, journey, said, by.intent());
            case Wanted.Recalled recalled -> look(session, journey, answers, recalled, by);
            case Wanted.Ticket(var booking) -> checkIn(session, booking, fresh);
            case Wanted.Again(var key, var why) -> again(session, journey, answers, key, why);
        };
    }

    private Step look(
            Session session, Journey journey, Answers answers, Wanted.Recalled wanted, By by) {
        var sending = new Sending(journey, answers, wanted, by.intent());
        return session.menu().live()
                ? send(session, sending, wanted.body())
                : rules.show(session, sending).and(recall(sending, wanted));
    }

    private static Effect recall(Sending sending, Wanted.Recalled wanted) {
        return new Effect.Recall(sending.intent(), wanted.body().key());
    }

    Step recalled(Session session, Input.Recalled recalled) {
        return session.screen() instanceof Sending sending
                        && sending.intent().equals(recalled.intent())
                ? heard(session, sending, new Heard.Recalled(recalled.told()))
                : Step.stay(session);
    }

    private Step checkIn(Session session, Answer.Booking booking, Fresh fresh) {
        var language = session.visitor().language();
        var agreed = new Agreed.Appointment(booking.startsAt());
        return session.menu()
                .findService(booking.service())
                .map(
                        service ->
                                rules.issue(
                                        session,
                                        fresh,
                                        service,
                                        agreed,
                                        new Effect.Wish.CheckIn(
                                                booking.appointment(),
                                                service.code(),
                                                language,
                                                fresh.link())))
                .orElseGet(() -> rules.show(session, new Screen.Sorry(Screen.Trouble.REFUSED)));
    }

    /** The server does not check somebody in whom it had said could. */
    Step refused(Session session, String reason) {
        return Appointment.refused(reason)
                .map(said -> outcome(session, new Appointment(), said, null))
                .orElseGet(() -> rules.show(session, new Screen.Sorry(Screen.Trouble.REFUSED)));
    }

    private Step send(Session session, Sending sending, AskBody body) {
        return rules.show(session, sending)
                .and(new Effect.Ask(sending.intent(), new Effect.Wish.OfJourney(body)));
    }

    /**
     * @param intent of the wish it came of; null: there was none
     */
    private Step end(
            Session session,
            Journey journey,
            Answers answers,
            Result result,
            @Nullable IntentId intent) {
        return switch (result) {
            case Result.Said said -> outcome(session, journey, said, intent);
            case Result.Further(var other, var known) -> go(session, other, known, null);
            case Result.Again(var key, var why) -> again(session, journey, answers, key, why);
        };
    }

    private Step again(Session session, Journey journey, Answers answers, String key, String why) {
        var before = answers.before(key);
        var typed = answers.find(key).orElse("");
        return journey.next(before)
                .map(
                        question ->
                                rules.show(
                                        session, Asking.of(journey, before, question, typed, why)))
                .orElseGet(() -> rules.show(session, new Screen.Sorry(Screen.Trouble.REFUSED)));
    }

    private Step outcome(
            Session session, Journey journey, Result.Said said, @Nullable IntentId intent) {
        if (!said.paper() || intent == null || !rules.prints()) {
            return rules.show(session, new Outcome(journey, said, Paper.NEVER, null));
        }
        return rules.show(session, new Outcome(journey, said, Paper.PRINTING, intent))
                .and(
                        new Effect.PrintSlip(
                                intent, journey.name(), said, session.visitor().language()));
    }

    /** Durable: whoever asked no more than that is told at once. */
    Step kept(Session session, IntentId intent) {
        return session.screen() instanceof Sending sending && sending.intent().equals(intent)
                ? kept(session, sending)
                : Step.stay(session);
    }

    private Step kept(Session session, Sending sending) {
        return switch (sending.wanted()) {
            case Wanted.Post(_, var said) ->
                    outcome(session, sending.journey(), said, sending.intent());
            case Wanted.Lasting(_, var unheard) when !session.menu().live() ->
                    outcome(session, sending.journey(), unheard, sending.intent());
            case Wanted.Lasting _,
                    Wanted.Reply _,
                    Wanted.Recalled _,
                    Wanted.Ticket _,
                    Wanted.Again _,
                    Wanted.Find _,
                    Wanted.Tell _ ->
                    Step.stay(session);
        };
    }

    /** No answer in time: what is to last goes on being sent. */
    Step silent(Session session, Sending sending) {
        var abandon = new Effect.Abandon(sending.intent());
        return switch (sending.wanted()) {
            case Wanted.Lasting(_, var unheard) ->
                    outcome(session, sending.journey(), unheard, sending.intent());
            case Wanted.Recalled wanted -> Step.of(session, recall(sending, wanted)).and(abandon);
            default -> heard(session, sending, new Heard.Silence()).and(abandon);
        };
    }

    Step answered(Session session, Sending sending, Reply reply) {
        return heard(session, sending, new Heard.Answered(body(reply)));
    }

    private static Answer.Body body(Reply reply) {
        return switch (reply) {
            case Reply.Heard(var body) -> body;
            case Reply.Done() -> new Answer.Done();
            case Reply.Refused refused -> new Answer.Refused(refused.reason(), "");
            case Reply.Issued _ -> new Answer.Refused(Reply.Refused.UNKNOWN, "a ticket");
        };
    }

    Step heard(Session session, Sending sending, Heard heard) {
        var journey = sending.journey();
        var result = journey.result(sending.answers(), heard);
        return end(session, journey, sending.answers(), result, sending.intent());
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
        return go(session, asking.journey(), answers, fresh);
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
    Step typed(Session before, Input.Typed typed) {
        var session = before.touched(typed.at());
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
