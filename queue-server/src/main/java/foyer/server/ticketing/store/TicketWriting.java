package foyer.server.ticketing.store;

import foyer.contract.words.NumberBand;
import foyer.server.ticketing.Call;
import foyer.server.ticketing.CallReason;
import foyer.server.ticketing.CallReason.Basis;
import foyer.server.ticketing.Origin;
import foyer.server.ticketing.Ticket;

/** The fields of a ticket and what belongs to it, as they are stored. */
final class TicketWriting {
    private TicketWriting() {}

    static void ticketFields(FieldWriter out, Ticket ticket) {
        out.text("id", ticket.id())
                .text("day", ticket.day())
                .object("origin", ticket.origin(), TicketWriting::originFields)
                .text("number", ticket.number())
                .text("alias", ticket.alias())
                .flag("given", ticket.given())
                .moment("issuedAt", ticket.issuedAt())
                .moment("promisedAt", ticket.promisedAt())
                .text("status", ticket.status())
                .object("call", ticket.call(), TicketWriting::callFields)
                .moment("startedAt", ticket.startedAt())
                .moment("endedAt", ticket.endedAt());
        if (!TicketReading.asInVersionOne(ticket).equals(ticket)) {
            out.number("announced", ticket.announced())
                    .object("leg", ticket.leg(), VisitWriting::legFields)
                    .listIfAny("past", ticket.past(), VisitWriting::legFields)
                    .object("wants", ticket.wants(), VisitWriting::wantsFields);
        }
    }

    static void originFields(FieldWriter out, Origin origin) {
        out.text("issue", origin.issue())
                .actor("by", origin.by())
                .text("service", origin.service())
                .text("language", origin.language())
                .text("linkHash", origin.linkHash())
                .moment("arrivedAt", origin.arrivedAt())
                .flag("arrivalCertain", origin.arrivalCertain());
        if (!origin.wants().isNothing()) {
            out.object("wants", origin.wants(), VisitWriting::wantsFields);
        }
    }

    private static void callFields(FieldWriter out, Call call) {
        out.text("id", call.id())
                .number("ordinal", call.ordinal())
                .text("counter", call.counter())
                .text("staff", call.staff())
                .moment("at", call.at())
                .object("reason", call.reason(), TicketWriting::reasonFields)
                .object("shown", call.shown(), TicketWriting::shownFields);
        if (call.recalls() > 0) {
            out.number("recalls", call.recalls());
        }
    }

    private static void shownFields(FieldWriter out, Call.Shown shown) {
        out.text("node", shown.node()).text("how", shown.how()).duration("after", shown.after());
    }

    static void reasonFields(FieldWriter out, CallReason reason) {
        out.text("rule", reason.rule())
                .text("service", reason.service())
                .moment("arrivedAt", reason.arrivedAt())
                .duration("standard", reason.standard())
                .moment("promisedAt", reason.promisedAt())
                .object("runnerUp", reason.runnerUp(), TicketWriting::runnerUpFields)
                .text("number", reason.number())
                .text("basis", reason.basis() == Basis.STANDARD ? null : reason.basis())
                .object("detail", reason.detail(), TicketWriting::detailFields);
    }

    private static void runnerUpFields(FieldWriter out, CallReason.RunnerUp other) {
        out.text("number", other.number())
                .moment("promisedAt", other.promisedAt())
                .text("service", other.service());
    }

    private static void detailFields(FieldWriter out, CallReason.Detail detail) {
        out.moment("appointment", detail.appointment()).text("priority", detail.priority());
    }

    static void bandFields(FieldWriter out, NumberBand band) {
        out.text("businessDay", band.businessDay())
                .number("first", band.first())
                .number("last", band.last())
                .number("epoch", band.epoch());
    }
}
