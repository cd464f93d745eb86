package foyer.server.ticketing.store;

import foyer.server.ticketing.CarryOver;
import foyer.server.ticketing.Event;

/** The fields of each event, as they are stored. */
final class EventWriting {
    private EventWriting() {}

    static void write(FieldWriter out, Event event) {
        out.object(event, EventWriting::fields);
    }

    private static void fields(FieldWriter out, Event event) {
        out.moment("at", event.at());
        switch (event) {
            case Event.DayClosed e -> out.text("day", e.day());
            case Event.DayOpened e ->
                    out.text("day", e.day())
                            .object("carried", e.carried(), EventWriting::carriedFields);
            case Event.TicketIssued e -> issuedFields(out, e);
            case Event.NumberGiven e -> givenFields(out, e);
            case Event.NumberAwaited e -> awaitedFields(out, e);
            case Event.CustomerTurnedAway e -> turnedAwayFields(out, e);
            case Event.TicketCalled e ->
                    out.text("ticket", e.ticket())
                            .text("call", e.call())
                            .text("counter", e.counter())
                            .text("staff", e.staff())
                            .object("reason", e.reason(), TicketWriting::reasonFields);
            case Event.TicketRecalled e -> out.text("ticket", e.ticket()).text("call", e.call());
            case Event.ServiceStarted e -> out.text("ticket", e.ticket());
            case Event.TicketFinished e ->
                    out.text("ticket", e.ticket())
                            .object("outcome", e.outcome(), VisitWriting::outcomeFields);
            case Event.TicketMissed e ->
                    out.text("ticket", e.ticket()).flagIfSet("byRule", e.byRule());
            case Event.TicketCancelled e -> out.text("ticket", e.ticket());
            case Event.TicketAbandoned e -> out.text("ticket", e.ticket());
            case Event.TicketParked e -> out.text("ticket", e.ticket());
            case Event.LegOpened e -> legOpenedFields(out, e);
            case Event.ServiceAdded e ->
                    out.text("ticket", e.ticket()).text("service", e.service());
            case Event.TicketPrioritised e ->
                    out.text("ticket", e.ticket())
                            .text("reason", e.reason())
                            .moment("promisedAt", e.promisedAt());
            case Event.TicketAdjusted e ->
                    out.text("ticket", e.ticket())
                            .words("adjustments", e.adjustments())
                            .moment("promisedAt", e.promisedAt());
            case Event.SurveyAnswered e ->
                    out.text("ticket", e.ticket())
                            .object("survey", e.survey(), VisitWriting::surveyFields);
            case Event.StepUndone e -> out.text("ticket", e.ticket());
            case Event.AdvisorLeft e ->
                    out.object("absence", e.absence(), VisitWriting::absenceFields);
            case Event.AdvisorCameBack e -> out.text("staff", e.staff());
            case Event.AbsencePlanned e ->
                    out.object("absence", e.absence(), VisitWriting::absenceFields);
            case Event.AbsenceRevoked e ->
                    out.object("absence", e.absence(), VisitWriting::absenceFields);
            case Event.CallShown e ->
                    out.text("call", e.call())
                            .text("node", e.node())
                            .text("how", e.how())
                            .duration("after", e.after());
            case Event.AdvisorSignedIn e ->
                    out.text("staff", e.staff()).text("counter", e.counter());
            case Event.AdvisorSignedOut e ->
                    out.text("staff", e.staff()).text("counter", e.counter());
            case Event.BandLeased e ->
                    out.text("node", e.node())
                            .number("mark", e.mark())
                            .object("band", e.band(), TicketWriting::bandFields);
            case Event.HelpAsked e -> out.text("node", e.node()).text("language", e.language());
            case Event.HelpAnswered e -> out.text("node", e.node()).text("staff", e.staff());
            case Event.PhoneHelpAsked e -> out.text("ticket", e.ticket());
            case Event.PhoneHelpAnswered e ->
                    out.text("ticket", e.ticket()).text("staff", e.staff());
            case Event.ServiceClosed e -> out.text("service", e.service());
            case Event.ServiceOpened e -> out.text("service", e.service());
        }
    }

    private static void issuedFields(FieldWriter out, Event.TicketIssued e) {
        out.text("ticket", e.ticket())
                .object("origin", e.origin(), TicketWriting::originFields)
                .text("numberDay", e.numberDay())
                .text("number", e.number())
                .flag("given", e.given())
                .moment("promisedAt", e.promisedAt())
                .number("peopleAhead", e.peopleAhead());
    }

    private static void legOpenedFields(FieldWriter out, Event.LegOpened e) {
        out.text("ticket", e.ticket())
                .text("cause", e.cause())
                .text("service", e.service())
                .text("target", e.target().text())
                .moment("promisedAt", e.promisedAt())
                .text("note", e.note())
                .moment("notBefore", e.notBefore());
    }

    private static void givenFields(FieldWriter out, Event.NumberGiven e) {
        out.text("ticket", e.ticket())
                .text("numberDay", e.numberDay())
                .text("number", e.number())
                .text("effect", e.effect())
                .text("announced", e.announced());
    }

    private static void awaitedFields(FieldWriter out, Event.NumberAwaited e) {
        out.text("issue", e.issue())
                .actor("by", e.by())
                .text("numberDay", e.numberDay())
                .text("number", e.number());
    }

    private static void turnedAwayFields(FieldWriter out, Event.CustomerTurnedAway e) {
        out.object("origin", e.origin(), TicketWriting::originFields).text("reason", e.reason());
    }

    private static void carriedFields(FieldWriter out, CarryOver carried) {
        out.list("tickets", carried.tickets(), TicketWriting::ticketFields)
                .list("leases", carried.leases(), EventWriting::leaseFields)
                .number("epoch", carried.epoch())
                .list("used", carried.used(), EventWriting::usedFields)
                .list("signIns", carried.signIns(), EventWriting::signInFields)
                .list("awaited", carried.awaited(), EventWriting::fields)
                .list("turnedAway", carried.turnedAway(), EventWriting::fields)
                .listIfAny("absences", carried.absences(), VisitWriting::absenceFields);
    }

    private static void leaseFields(FieldWriter out, CarryOver.Lease lease) {
        out.text("node", lease.node())
                .number("mark", lease.mark())
                .object("band", lease.band(), TicketWriting::bandFields);
    }

    private static void usedFields(FieldWriter out, CarryOver.UsedNumber used) {
        out.text("day", used.day()).text("number", used.number()).text("issue", used.issue());
    }

    private static void signInFields(FieldWriter out, CarryOver.SignIn in) {
        out.text("staff", in.staff()).text("counter", in.counter()).moment("since", in.since());
    }
}
