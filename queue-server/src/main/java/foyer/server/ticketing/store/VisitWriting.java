package foyer.server.ticketing.store;

import foyer.server.ticketing.Absence;
import foyer.server.ticketing.Leg;
import foyer.server.ticketing.Outcome;
import foyer.server.ticketing.Survey;
import foyer.server.ticketing.Wants;

/** The fields of what happens during a visit, as they are stored. */
final class VisitWriting {
    private VisitWriting() {}

    static void outcomeFields(FieldWriter out, Outcome outcome) {
        out.text("result", outcome.result())
                .text("cause", outcome.cause())
                .wordsIfAny("delivered", outcome.delivered());
    }

    static void wantsFields(FieldWriter out, Wants wants) {
        out.wordsIfAny("further", wants.further())
                .wordsIfAny("adjustments", wants.adjustments())
                .moment("appointment", wants.appointment())
                .text("priority", wants.priority())
                .moment("notBefore", wants.notBefore());
    }

    static void legFields(FieldWriter out, Leg leg) {
        out.text("service", leg.service())
                .text("cause", leg.cause())
                .text("target", leg.target().text())
                .moment("openedAt", leg.openedAt())
                .moment("promisedAt", leg.promisedAt())
                .text("counter", leg.counter())
                .text("staff", leg.staff())
                .moment("calledAt", leg.calledAt())
                .moment("startedAt", leg.startedAt())
                .moment("endedAt", leg.endedAt())
                .text("ending", leg.ending())
                .object("outcome", leg.outcome(), VisitWriting::outcomeFields)
                .text("note", leg.note())
                .moment("notBefore", leg.notBefore());
    }

    static void surveyFields(FieldWriter out, Survey survey) {
        mark(out, "welcome", survey.welcome());
        mark(out, "waiting", survey.waiting());
        mark(out, "efficiency", survey.efficiency());
        mark(out, "result", survey.result());
        out.text("settled", survey.settled());
    }

    private static void mark(FieldWriter out, String name, int mark) {
        if (mark != Survey.UNSAID) {
            out.number(name, mark);
        }
    }

    static void absenceFields(FieldWriter out, Absence absence) {
        out.text("staff", absence.staff())
                .text("kind", absence.kind())
                .moment("from", absence.from())
                .moment("until", absence.until());
    }
}
