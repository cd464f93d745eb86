package foyer.server.ticketing.store;

import foyer.server.ticketing.Absence;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.Leg;
import foyer.server.ticketing.NoteId;
import foyer.server.ticketing.Outcome;
import foyer.server.ticketing.Survey;
import foyer.server.ticketing.Target;
import foyer.server.ticketing.Wants;

/** What happens during a visit from its stored fields. */
final class VisitReading {
    private VisitReading() {}

    static Outcome outcome(Fields in) {
        return new Outcome(
                in.word("result", Outcome.Result::valueOf),
                in.findWord("cause", Code::new),
                in.words("delivered", Familiar.SERVICES));
    }

    static Wants wants(Fields in) {
        return new Wants(
                in.words("further", Familiar.SERVICES),
                in.words("adjustments", Code::new),
                in.findMoment("appointment"),
                in.findWord("priority", Code::new),
                in.findMoment("notBefore"));
    }

    static Leg leg(Fields in) {
        return new Leg(
                in.word("service", Familiar.SERVICES),
                in.word("cause", Leg.Cause::valueOf),
                in.word("target", Target::of),
                in.moment("openedAt"),
                in.moment("promisedAt"),
                in.findWord("counter", Familiar.COUNTERS),
                in.findWord("staff", Familiar.STAFF),
                in.findMoment("calledAt"),
                in.findMoment("startedAt"),
                in.findMoment("endedAt"),
                in.findWord("ending", Leg.Ending::valueOf),
                in.findObject("outcome", VisitReading::outcome),
                in.findWord("note", NoteId::new),
                in.findMoment("notBefore"));
    }

    static Survey survey(Fields in) {
        return new Survey(
                in.findSmallNumber("welcome", Survey.UNSAID),
                in.findSmallNumber("waiting", Survey.UNSAID),
                in.findSmallNumber("efficiency", Survey.UNSAID),
                in.findSmallNumber("result", Survey.UNSAID),
                in.word("settled", Survey.Settled::valueOf));
    }

    static Absence absence(Fields in) {
        return new Absence(
                in.word("staff", Familiar.STAFF),
                in.word("kind", Absence.Kind::valueOf),
                in.moment("from"),
                in.findMoment("until"));
    }
}
