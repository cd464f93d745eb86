package foyer.appliance.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import foyer.server.sites.Service;
import foyer.server.sites.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Agreed times to try a demonstration with, in the table an administrator would bring: today and
 * tomorrow one in every quarter of an hour, known by its time, so that at any moment somebody is in
 * time, somebody early and somebody late.
 */
public final class DemoAppointments {
    /** Known by the reference {@code 9001}: whoever comes with it comes a day too soon. */
    public static final String TOMORROW = "9001";

    /** Known by the reference {@code 9002}: it was called off. */
    public static final String CALLED_OFF = "9002";

    private static final int EVERY_MINUTES = 15;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HHmm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMM");

    /** By turns; each with a language of theirs. */
    private static final List<String> CUSTOMERS =
            List.of(
                    "Anna Nowak,pl",
                    "Dafydd Llywelyn,cy",
                    "Grace Walker,en",
                    "Ioana Popescu,ro",
                    "Rui Tavares,pt",
                    "Jonas Petrauskas,lt",
                    "Nusrat Rahman,bn",
                    "Bilal Qureshi,ur",
                    "Leila Mansour,ar",
                    "Chen Wei,zh");

    private DemoAppointments() {}

    static void write(Path file, Site site, LocalDate today) throws IOException {
        var text =
                new StringBuilder("id,service,date,time,code,reference,name,language,cancelled\n");
        for (int day = 0; day < 2; day++) {
            for (int minute = 0; minute < MINUTES_OF_A_DAY; minute += EVERY_MINUTES) {
                var time = LocalTime.of(minute / 60, minute % 60);
                text.append(row(site, today.plusDays(day), time, reference(time), false));
            }
        }
        text.append(row(site, today.plusDays(1), LocalTime.of(10, 5), TOMORROW, false));
        text.append(row(site, today, LocalTime.of(11, 5), CALLED_OFF, true));
        Files.writeString(file, text, UTF_8);
    }

    /** Of today's appointment at that time. */
    public static String reference(LocalTime time) {
        return CLOCK.format(time);
    }

    /** What the code sent to the customer says. */
    public static String code(LocalDate day, String reference) {
        return "MV" + DAY.format(day) + reference;
    }

    /** Whoever knows not yet what they need has agreed on no time for it. */
    private static boolean isAgreedFor(Service service) {
        return !service.code().value().equals("not-sure");
    }

    private static String row(
            Site site, LocalDate day, LocalTime time, String reference, boolean cancelled) {
        int turn = time.toSecondOfDay() / 60 / EVERY_MINUTES;
        var services = site.services().stream().filter(DemoAppointments::isAgreedFor).toList();
        return String.join(
                        ",",
                        "demo-" + day + "-" + reference,
                        services.get(turn % services.size()).code().value(),
                        day.toString(),
                        time.toString(),
                        code(day, reference),
                        reference,
                        CUSTOMERS.get(turn % CUSTOMERS.size()),
                        Boolean.toString(cancelled))
                + "\n";
    }
}
