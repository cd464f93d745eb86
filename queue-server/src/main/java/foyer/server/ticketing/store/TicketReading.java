package foyer.server.ticketing.store;

import foyer.contract.words.CallId;
import foyer.contract.words.IntentId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.ticketing.Call;
import foyer.server.ticketing.CallReason;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.How;
import foyer.server.ticketing.Origin;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.TicketStatus;
import foyer.server.ticketing.Wants;

/** A ticket and what belongs to it from their stored fields. */
final class TicketReading {
    private TicketReading() {}

    static Ticket ticket(Fields in) {
        var ticket = versionOne(in);
        var leg = in.findObject("leg", VisitReading::leg);
        return leg == null
                ? ticket
                : new Ticket(
                        ticket.id(),
                        ticket.day(),
                        ticket.origin(),
                        ticket.number(),
                        ticket.alias(),
                        ticket.given(),
                        ticket.issuedAt(),
                        ticket.status(),
                        ticket.call(),
                        in.smallNumber("announced"),
                        leg,
                        in.findList("past", VisitReading::leg),
                        in.object("wants", VisitReading::wants));
    }

    /** What remains of a ticket when only the fields of version 1 are kept. */
    static Ticket asInVersionOne(Ticket ticket) {
        return new Ticket(
                ticket.id(),
                ticket.day(),
                ticket.origin(),
                ticket.number(),
                ticket.alias(),
                ticket.given(),
                ticket.issuedAt(),
                ticket.promisedAt(),
                ticket.status(),
                ticket.call(),
                ticket.startedAt(),
                ticket.endedAt());
    }

    private static Ticket versionOne(Fields in) {
        return new Ticket(
                in.word("id", TicketId::new),
                in.day("day"),
                in.object("origin", TicketReading::origin),
                in.word("number", TicketNumber::new),
                in.findWord("alias", TicketNumber::new),
                in.flag("given"),
                in.moment("issuedAt"),
                in.moment("promisedAt"),
                in.word("status", TicketStatus::valueOf),
                in.findObject("call", TicketReading::call),
                in.findMoment("startedAt"),
                in.findMoment("endedAt"));
    }

    static Origin origin(Fields in) {
        return new Origin(
                in.word("issue", IntentId::new),
                in.word("by", Familiar.ACTORS),
                in.word("service", Familiar.SERVICES),
                in.word("language", Familiar.LANGUAGES),
                in.word("linkHash", text -> text),
                in.moment("arrivedAt"),
                in.flag("arrivalCertain"),
                wants(in));
    }

    private static Wants wants(Fields in) {
        var said = in.findObject("wants", VisitReading::wants);
        return said == null ? Wants.NOTHING : said;
    }

    private static Call call(Fields in) {
        return new Call(
                in.word("id", CallId::new),
                in.smallNumber("ordinal"),
                in.word("counter", Familiar.COUNTERS),
                in.word("staff", Familiar.STAFF),
                in.moment("at"),
                in.object("reason", TicketReading::reason),
                in.findObject("shown", TicketReading::shown),
                in.findSmallNumber("recalls", 0));
    }

    private static Call.Shown shown(Fields in) {
        return new Call.Shown(
                in.word("node", Familiar.NODES),
                in.word("how", How::valueOf),
                in.duration("after"));
    }

    static CallReason reason(Fields in) {
        return new CallReason(
                in.word("rule", CallReason.Rule::valueOf),
                in.word("service", Familiar.SERVICES),
                in.moment("arrivedAt"),
                in.duration("standard"),
                in.moment("promisedAt"),
                in.findObject("runnerUp", TicketReading::runnerUp),
                in.findWord("number", TicketNumber::new),
                basis(in),
                in.findObject("detail", TicketReading::detail));
    }

    private static CallReason.Basis basis(Fields in) {
        var basis = in.findWord("basis", CallReason.Basis::valueOf);
        return basis == null ? CallReason.Basis.STANDARD : basis;
    }

    private static CallReason.Detail detail(Fields in) {
        return new CallReason.Detail(
                in.findMoment("appointment"), in.findWord("priority", Code::new));
    }

    private static CallReason.RunnerUp runnerUp(Fields in) {
        return new CallReason.RunnerUp(
                in.word("number", TicketNumber::new),
                in.moment("promisedAt"),
                in.findWord("service", Familiar.SERVICES));
    }

    static NumberBand band(Fields in) {
        return new NumberBand(
                in.day("businessDay"),
                in.smallNumber("first"),
                in.smallNumber("last"),
                in.number("epoch"));
    }
}
