package foyer.contract;

import static foyer.contract.Samples.AT;
import static foyer.contract.Samples.DAY;
import static foyer.contract.Samples.INTENT;
import static foyer.contract.Samples.SERVER;
import static foyer.contract.Samples.TAX;
import static foyer.contract.Samples.texts;

import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.BadgeCode;
import foyer.contract.words.KeyHash;
import foyer.contract.words.NumberBand;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import java.util.List;
import java.util.Map;

/** What it is answered. */
final class AnswerSamples {
    private AnswerSamples() {}

    static void into(Map<String, Message> all) {
        all.put(
                "answer-issued",
                answer(
                        new Answer.Issued(
                                new TicketId("T-20260302-17"),
                                new TicketNumber("H042"),
                                TAX,
                                AT.minusSeconds(2),
                                AT.plusSeconds(900),
                                4)));
        all.put("answer-done", answer(new Answer.Done()));
        all.put(
                "answer-leased",
                answer(
                        new Answer.Leased(
                                3,
                                List.of(
                                        new NumberBand(DAY, 800, 849, 17),
                                        new NumberBand(DAY.plusDays(1), 850, 899, 18)))));
        all.put(
                "answer-hosts-found",
                answer(
                        new Answer.HostsFound(
                                List.of(
                                        new Answer.HostsFound.Host(
                                                "h-12", "Jan Nowak", "Housing")))));
        all.put(
                "answer-welcomed",
                answer(
                        new Answer.Welcomed(
                                12,
                                new BadgeCode("V7KQ2MXA"),
                                Answer.Welcomed.HostTold.ON_ITS_WAY)));
        all.put(
                "answer-refused",
                answer(new Answer.Refused("SERVICE_CLOSED", "council-tax closed at 09:15")));
        all.put("answer-busy", answer(new Answer.Busy(1500)));
        var id = new AppointmentId("ap-17");
        var booking = new Answer.Booking(id, TAX, AT.plusSeconds(600));
        all.put(
                "answer-appointment",
                answer(
                        new Answer.Appointment(
                                AppointmentFit.EARLY, booking, AT.plusSeconds(60), null, null)));
        all.put(
                "answer-appointment-held",
                answer(
                        new Answer.Appointment(
                                AppointmentFit.CHECKED_IN,
                                booking,
                                AT,
                                new TicketNumber("H042"),
                                null)));
        all.put(
                "answer-appointment-elsewhere",
                answer(
                        new Answer.Appointment(
                                AppointmentFit.OTHER_SITE,
                                booking,
                                AT,
                                null,
                                texts("Town hall", "Ratusz", "بلدية"))));
        all.put(
                "answer-appointment-unknown",
                answer(new Answer.Appointment(AppointmentFit.UNKNOWN, null, null, null, null)));
        var salt = "00112233445566778899aabbccddeeff";
        all.put(
                "answer-appointments",
                answer(
                        new Answer.Appointments(
                                DAY,
                                salt,
                                15,
                                10,
                                50,
                                List.of(
                                        new Answer.Known(
                                                booking,
                                                List.of(
                                                        KeyHash.of(
                                                                salt,
                                                                AppointmentKey.code("KMT497QX")),
                                                        KeyHash.of(
                                                                salt,
                                                                AppointmentKey.reference(
                                                                        "10447"))))))));
    }

    private static Answer answer(Answer.Body body) {
        return new Answer(1, INTENT, SERVER, AT, body);
    }
}
