package foyer.appliance.keypad;

import foyer.appliance.process.DemoAppointments;
import java.util.List;

/** Checking in for an agreed time, and every answer to it that is none. */
final class AppointmentWalks {
    private static final String NOBODYS = "4659";

    private AppointmentWalks() {}

    static void byCode(Walk walk) {
        number(walk, walk.agreed().next().code());
        checkIn(walk);
    }

    static void byReference(Walk walk) {
        number(walk, walk.agreed().next().reference());
        checkIn(walk);
    }

    static void byNameAndTime(Walk walk) {
        var mine = walk.agreed().next();
        walk.entry("appointment", "number").skip().arrive("journey.appointment.name.title");
        walk.answer(mine.surname()).arrive("journey.appointment.time.title");
        walk.answer(mine.reference());
        checkIn(walk);
    }

    /** Whether they are in time, early or late they hear. */
    private static void checkIn(Walk walk) {
        var answers =
                List.of(
                        "journey.appointment.in-time",
                        "journey.appointment.early",
                        "journey.appointment.late");
        var answer = walk.hearOneOf(answers.stream().map(key -> key + ".title").toList());
        walk.arrive(answer).choose(answer.replace(".title", ".check-in"));
        var _ = walk.takeTicket();
    }

    static void early(Walk walk) {
        number(walk, walk.agreed().toCome().reference());
        walk.arrive("journey.appointment.early.title");
        walk.choose("journey.appointment.early.leave");
        walk.arrive("journey.appointment.back.title").leave();
    }

    static void late(Walk walk) {
        number(walk, walk.agreed().past().reference());
        walk.arrive("journey.appointment.late.title");
        walk.choose("journey.appointment.late.leave");
        walk.arrive("journey.appointment.left.title").leave();
    }

    static void tomorrow(Walk walk) {
        number(walk, DemoAppointments.TOMORROW);
        walk.arrive("journey.appointment.day-to-come.title").leave();
    }

    static void calledOff(Walk walk) {
        number(walk, DemoAppointments.CALLED_OFF);
        walk.arrive("journey.appointment.cancelled.title").leave();
    }

    /** They are told, and asked again. */
    static void unknown(Walk walk) {
        number(walk, NOBODYS);
        walk.hear("journey.appointment.number.unknown");
        walk.arrive("journey.appointment.number.title").startAgain();
    }

    private static void number(Walk walk, String typed) {
        walk.entry("appointment", "number").answer(typed);
    }
}
