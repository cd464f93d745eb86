package foyer.kiosk.session;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.words.IntentId;
import foyer.kiosk.journey.Answers;
import foyer.kiosk.journey.Appointment;
import foyer.kiosk.journey.By;
import foyer.kiosk.journey.Heard;
import foyer.kiosk.journey.Journey;
import foyer.kiosk.journey.Result;
import foyer.kiosk.journey.Wanted;
import foyer.kiosk.session.Input.Fresh;
import foyer.kiosk.session.Screen.Asking;
import foyer.kiosk.session.Screen.Outcome;
import foyer.kiosk.session.Screen.Paper;
import foyer.kiosk.session.Screen.Sending;
import org.jspecify.annotations.Nullable;

/** From question to question, and to what comes of the answers. */
final class JourneyRules {
    private final SessionRules rules;
    private final TicketRules tickets;
    private final FindRules find;

    JourneyRules(SessionRules rules, TicketRules tickets) {
        this.rules = rules;
        this.tickets = tickets;
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
                                tickets.issue(
                                        session,
                                        fresh,
                                        service,
                                        agreed,
                                        new Effect.Wish.CheckIn(
                                                booking.appointment(),
                                                service.code(),
                                                language,
                                                fresh.link(),
                                                NeedRules.codes(session))))
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
}
