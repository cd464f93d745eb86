package foyer.server.ticketing.store;

import foyer.contract.words.CallId;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.ticketing.CarryOver;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.How;
import foyer.server.ticketing.Leg;
import foyer.server.ticketing.NoteId;
import foyer.server.ticketing.NumberEffect;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.Target;
import java.time.Instant;

/** Events from their stored fields. */
final class EventReading {
    private EventReading() {}

    static Event read(String kind, Fields in) {
        var at = in.moment("at");
        return switch (kind) {
            case "DayClosed" -> new Event.DayClosed(at, in.day("day"));
            case "DayOpened" ->
                    new Event.DayOpened(
                            at, in.day("day"), in.object("carried", EventReading::carried));
            case "TicketIssued" -> issued(at, in);
            case "NumberGiven" -> given(at, in);
            case "NumberAwaited" -> awaited(in);
            case "CustomerTurnedAway" -> turnedAway(in);
            case "TicketCalled" ->
                    new Event.TicketCalled(
                            at,
                            ticket(in),
                            call(in),
                            in.word("counter", Familiar.COUNTERS),
                            staff(in),
                            in.object("reason", TicketReading::reason));
            case "TicketRecalled" -> new Event.TicketRecalled(at, ticket(in), call(in));
            case "ServiceStarted" -> new Event.ServiceStarted(at, ticket(in));
            case "TicketFinished" ->
                    new Event.TicketFinished(
                            at, ticket(in), in.findObject("outcome", VisitReading::outcome));
            case "TicketMissed" -> new Event.TicketMissed(at, ticket(in), in.isSet("byRule"));
            case "TicketCancelled" -> new Event.TicketCancelled(at, ticket(in));
            case "TicketAbandoned" -> new Event.TicketAbandoned(at, ticket(in));
            case "TicketParked" -> new Event.TicketParked(at, ticket(in));
            case "LegOpened" -> legOpened(at, in);
            case "ServiceAdded" -> new Event.ServiceAdded(at, ticket(in), service(in));
            case "TicketPrioritised" ->
                    new Event.TicketPrioritised(
                            at, ticket(in), in.word("reason", Code::new), in.moment("promisedAt"));
            case "TicketAdjusted" ->
                    new Event.TicketAdjusted(
                            at,
                            ticket(in),
                            in.words("adjustments", Code::new),
                            in.moment("promisedAt"));
            case "SurveyAnswered" ->
                    new Event.SurveyAnswered(
                            at, ticket(in), in.object("survey", VisitReading::survey));
            case "StepUndone" -> new Event.StepUndone(at, ticket(in));
            case "AdvisorLeft" ->
                    new Event.AdvisorLeft(at, in.object("absence", VisitReading::absence));
            case "AdvisorCameBack" -> new Event.AdvisorCameBack(at, staff(in));
            case "AbsencePlanned" ->
                    new Event.AbsencePlanned(at, in.object("absence", VisitReading::absence));
            case "AbsenceRevoked" ->
                    new Event.AbsenceRevoked(at, in.object("absence", VisitReading::absence));
            case "CallShown" ->
                    new Event.CallShown(
                            at,
                            call(in),
                            node(in),
                            in.word("how", How::valueOf),
                            in.duration("after"));
            case "AdvisorSignedIn" ->
                    new Event.AdvisorSignedIn(at, staff(in), in.word("counter", Familiar.COUNTERS));
            case "AdvisorSignedOut" ->
                    new Event.AdvisorSignedOut(
                            at, staff(in), in.word("counter", Familiar.COUNTERS));
            case "BandLeased" ->
                    new Event.BandLeased(
                            at,
                            node(in),
                            in.smallNumber("mark"),
                            in.object("band", TicketReading::band));
            case "HelpAsked" ->
                    new Event.HelpAsked(at, node(in), in.word("language", Familiar.LANGUAGES));
            case "HelpAnswered" -> new Event.HelpAnswered(at, node(in), staff(in));
            case "PhoneHelpAsked" -> new Event.PhoneHelpAsked(at, ticket(in));
            case "PhoneHelpAnswered" -> new Event.PhoneHelpAnswered(at, ticket(in), staff(in));
            case "ServiceClosed" -> new Event.ServiceClosed(at, service(in));
            case "ServiceOpened" -> new Event.ServiceOpened(at, service(in));
            // Kinds come from the disk: the compiler cannot know them all.
            default -> throw new IllegalArgumentException("no event is of the kind " + kind);
        };
    }

    private static Event issued(Instant at, Fields in) {
        return new Event.TicketIssued(
                at,
                ticket(in),
                in.object("origin", TicketReading::origin),
                in.day("numberDay"),
                in.word("number", TicketNumber::new),
                in.flag("given"),
                in.moment("promisedAt"),
                in.smallNumber("peopleAhead"));
    }

    private static Event legOpened(Instant at, Fields in) {
        return new Event.LegOpened(
                at,
                ticket(in),
                in.word("cause", Leg.Cause::valueOf),
                service(in),
                in.word("target", Target::of),
                in.moment("promisedAt"),
                in.findWord("note", NoteId::new),
                in.findMoment("notBefore"));
    }

    private static Event given(Instant at, Fields in) {
        return new Event.NumberGiven(
                at,
                ticket(in),
                in.day("numberDay"),
                in.word("number", TicketNumber::new),
                in.word("effect", NumberEffect::valueOf),
                in.findWord("announced", CallId::new));
    }

    private static Event.NumberAwaited awaited(Fields in) {
        return new Event.NumberAwaited(
                in.moment("at"),
                in.word("issue", IntentId::new),
                in.word("by", Familiar.ACTORS),
                in.day("numberDay"),
                in.word("number", TicketNumber::new));
    }

    private static Event.CustomerTurnedAway turnedAway(Fields in) {
        return new Event.CustomerTurnedAway(
                in.moment("at"),
                in.object("origin", TicketReading::origin),
                in.word("reason", Reason::valueOf));
    }

    private static CarryOver carried(Fields in) {
        return new CarryOver(
                in.list("tickets", TicketReading::ticket),
                in.list("leases", EventReading::lease),
                in.number("epoch"),
                in.list("used", EventReading::used),
                in.list("signIns", EventReading::signIn),
                in.list("awaited", EventReading::awaited),
                in.list("turnedAway", EventReading::turnedAway),
                in.findList("absences", VisitReading::absence));
    }

    private static CarryOver.Lease lease(Fields in) {
        return new CarryOver.Lease(
                node(in), in.smallNumber("mark"), in.object("band", TicketReading::band));
    }

    private static CarryOver.UsedNumber used(Fields in) {
        return new CarryOver.UsedNumber(
                in.day("day"),
                in.word("number", TicketNumber::new),
                in.word("issue", IntentId::new));
    }

    private static CarryOver.SignIn signIn(Fields in) {
        return new CarryOver.SignIn(
                staff(in), in.word("counter", Familiar.COUNTERS), in.moment("since"));
    }

    private static TicketId ticket(Fields in) {
        return in.word("ticket", TicketId::new);
    }

    private static CallId call(Fields in) {
        return in.word("call", CallId::new);
    }

    private static NodeId node(Fields in) {
        return in.word("node", Familiar.NODES);
    }

    private static StaffId staff(Fields in) {
        return in.word("staff", Familiar.STAFF);
    }

    private static ServiceCode service(Fields in) {
        return in.word("service", Familiar.SERVICES);
    }
}
