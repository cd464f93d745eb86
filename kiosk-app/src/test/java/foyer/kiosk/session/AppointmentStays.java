package foyer.kiosk.session;

import foyer.contract.Answer;
import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.PublicLanguages;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.Offers;
import foyer.kiosk.session.Action.Simple;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody comes for an agreed time: by number, or by name and time. */
final class AppointmentStays {
    static final String CODE = "KMT497QX";
    static final String NAME = "Quillfeather";
    static final Instant STARTS = Offers.AT.plus(Duration.ofMinutes(3));
    private static final Instant OPENS = Offers.AT.minus(Duration.ofMinutes(12));
    private static final Answer.Booking BOOKING =
            new Answer.Booking(new AppointmentId("a-1"), new ServiceCode("housing"), STARTS);

    private AppointmentStays() {}

    static void of(Stays stays) {
        var number = begin(stays);
        stays.add("appointment-number", number);
        stays.add("appointment-number-typed", number.fork().type("KMT4"));
        stays.add("appointment-number-wrong", number.fork().type("#"));
        stays.add("appointment-cinema", number.fork().type("https://cinema.example/7/K12\n"));
        byName(stays, number.fork().touch(Simple.NEXT));
        var sending = sent(stays);
        stays.add("appointment-sending", sending);
        for (var fit : AppointmentFit.values()) {
            var name = "appointment-" + fit.name().toLowerCase(Locale.ROOT).replace('_', '-');
            stays.add(name, told(sending.fork(), sending, fit, null, null));
        }
        checkedIn(stays, sending);
        alone(stays, sending);
    }

    static Walk begin(Stays stays) {
        return stays.begin(House.open("appointment"), "appointment");
    }

    private static Walk sent(Stays stays) {
        return begin(stays).type(CODE).touch(Simple.NEXT);
    }

    private static void byName(Stays stays, Walk name) {
        stays.add("appointment-name", name);
        var time = name.type(NAME).touch(Simple.NEXT);
        stays.add("appointment-time", time);
        stays.add("appointment-time-sign", time.fork().type("x"));
        stays.add("appointment-no-time", time.fork().type("2575").touch(Simple.NEXT));
        var sending = time.type("1410").touch(Simple.NEXT);
        stays.add(
                "appointment-name-unknown",
                told(sending.fork(), sending, AppointmentFit.UNKNOWN, null, null));
    }

    private static void checkedIn(Stays stays, Walk sending) {
        var held = new TicketNumber("H042");
        var fits = AppointmentFit.CHECKED_IN;
        stays.add("appointment-held", told(sending.fork(), sending, fits, held, null));
        var other = AppointmentFit.OTHER_SITE;
        stays.add("appointment-elsewhere", told(sending.fork(), sending, other, null, place()));
        var early = told(sending.fork(), sending, AppointmentFit.EARLY, null, null);
        stays.add("appointment-back", early.touch(new Action.Pick("leave")));
        var late = told(sending.fork(), sending, AppointmentFit.LATE, null, null);
        stays.add("appointment-left", late.touch(new Action.Pick("leave")));
        var here = told(sending.fork(), sending, AppointmentFit.ON_TIME, null, null);
        var wish = here.touch(new Action.Pick("check-in"));
        var changed = new Reply.Refused(false, "APPOINTMENT_NOT_TODAY");
        stays.add("appointment-changed", refused(wish, changed));
        stays.add("appointment-ticket", TicketStays.paper(wish.issued(), true));
    }

    private static Walk refused(Walk wish, Reply reply) {
        var issue = ((Screen.Issuing) wish.session.screen()).issue();
        return wish.fork().input(new Input.Answered(issue, reply));
    }

    private static void alone(Stays stays, Walk sending) {
        var intent = ((Screen.Sending) sending.session.screen()).intent();
        stays.add("appointment-failed", sending.fork().input(new Input.NotKept(intent)));
        var silent = sending.fork().timeUp(Timer.PATIENCE);
        var unknown = appointment(AppointmentFit.UNKNOWN, null, null);
        stays.add("appointment-alone", silent.input(new Input.Recalled(intent, unknown)));
    }

    static Walk told(
            Walk walk,
            Walk sending,
            AppointmentFit fit,
            @Nullable TicketNumber held,
            @Nullable Texts place) {
        var intent = ((Screen.Sending) sending.session.screen()).intent();
        var told = new Reply.Heard(appointment(fit, held, place));
        return walk.input(new Input.Answered(intent, told));
    }

    private static Answer.Appointment appointment(
            AppointmentFit fit, @Nullable TicketNumber held, @Nullable Texts place) {
        return new Answer.Appointment(fit, BOOKING, OPENS, held, place);
    }

    private static Texts place() {
        var words = new LinkedHashMap<LanguageCode, String>();
        PublicLanguages.ALL.forEach(one -> words.put(one, "Marlow Vale Library"));
        return new Texts(words);
    }
}
