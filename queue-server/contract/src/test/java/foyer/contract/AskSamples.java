package foyer.contract;

import static foyer.contract.Samples.ARABIC;
import static foyer.contract.Samples.DAY;
import static foyer.contract.Samples.ENGLISH;
import static foyer.contract.Samples.INTENT;
import static foyer.contract.Samples.KIOSK;
import static foyer.contract.Samples.LOOP;
import static foyer.contract.Samples.OTHER;
import static foyer.contract.Samples.POLISH;
import static foyer.contract.Samples.TAX;

import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.BadgeCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.Reference;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketNumber;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a node asks for. */
final class AskSamples {
    private AskSamples() {}

    static void into(Map<String, Message> all) {
        all.put(
                "ask-issue",
                ask(
                        new AskBody.Issue(
                                TAX,
                                POLISH,
                                LinkToken.of(
                                        new byte[] {
                                            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
                                        }))));
        all.put(
                "ask-issue-held",
                ask(
                        new AskBody.Issue(
                                TAX,
                                POLISH,
                                LinkToken.of(
                                        new byte[] {
                                            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
                                        }),
                                Instant.parse("2026-03-02T10:20:00Z"))));
        all.put(
                "ask-issue-needs",
                ask(
                        new AskBody.Issue(
                                TAX, POLISH, LinkToken.of(new byte[16]), null, List.of(LOOP))));
        all.put("ask-numbered", ask(new AskBody.Numbered(OTHER, new TicketNumber("K3-041"), DAY)));
        all.put(
                "ask-numbered-untrusted-clock",
                ask(new AskBody.Numbered(OTHER, new TicketNumber("H042"), null)));
        all.put("ask-withdraw", ask(new AskBody.Withdraw(OTHER)));
        all.put("ask-lease", ask(new AskBody.Lease(null)));
        all.put("ask-lease-held", ask(new AskBody.Lease(List.of(DAY))));
        all.put("ask-find-hosts", ask(new AskBody.FindHosts("Nowak")));
        all.put(
                "ask-sign-in",
                ask(
                        new AskBody.SignIn(
                                "Ada Byron",
                                "Engines Ltd",
                                "h-12",
                                "Jan Nowak",
                                new BadgeCode("V7KQ2MXA"),
                                POLISH,
                                true,
                                "AB12 CDE")));
        all.put(
                "ask-sign-in-typed",
                ask(
                        new AskBody.SignIn(
                                "Ada Byron",
                                "",
                                null,
                                "Novak",
                                new BadgeCode("V7KQ2MXA"),
                                ENGLISH,
                                false,
                                null)));
        all.put("ask-sign-out", ask(new AskBody.SignOut("V7KQ2MXA", null)));
        all.put("ask-sign-out-number", ask(new AskBody.SignOut("12", "Ada Byron")));
        all.put("ask-tell", ask(tell("anna@example.org")));
        all.put("ask-tell-short", ask(tell(null)));
        all.put(
                "ask-survey",
                ask(
                        new AskBody.Survey(
                                new TicketNumber("H042"), 5, 2, 4, 5, AskBody.Survey.Settled.YES)));
        all.put(
                "ask-survey-short",
                ask(new AskBody.Survey(null, null, null, null, null, AskBody.Survey.Settled.NO)));
        all.put("ask-help", ask(new AskBody.Help(ARABIC)));
        var id = new AppointmentId("ap-17");
        all.put(
                "ask-check-in",
                ask(new AskBody.CheckIn(id, TAX, POLISH, LinkToken.of(new byte[16]))));
        all.put(
                "ask-check-in-needs",
                ask(
                        new AskBody.CheckIn(
                                id, TAX, POLISH, LinkToken.of(new byte[16]), List.of(LOOP))));
        all.put(
                "ask-find-appointment-code",
                ask(new AskBody.FindAppointment(AppointmentKey.code("kmt-4 97qx"))));
        all.put(
                "ask-find-appointment-shown",
                ask(new AskBody.FindAppointment(AppointmentKey.shown("10447"))));
        all.put(
                "ask-find-appointment-name",
                ask(
                        new AskBody.FindAppointment(
                                AppointmentKey.named("O'Brien", LocalTime.of(9, 30)))));
        all.put("ask-list-appointments", ask(new AskBody.ListAppointments(DAY, 50)));
    }

    private static AskBody.Tell tell(@Nullable String email) {
        return new AskBody.Tell(
                new Reference("7KM2-9QXF"),
                AskBody.Tell.Kind.COMPLAINT,
                email == null ? null : new ServiceCode("housing"),
                "I waited for an hour. / Czekałam godzinę.",
                email,
                null,
                ARABIC);
    }

    private static Ask ask(AskBody body) {
        return new Ask(1, INTENT, KIOSK, 7, 250, true, body);
    }
}
