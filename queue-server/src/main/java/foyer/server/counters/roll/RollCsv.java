package foyer.server.counters.roll;

import foyer.server.counters.Words;
import foyer.server.visitors.Roll;
import foyer.server.visitors.Stay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roll for a spreadsheet (RFC 4180, UTF-8 with its mark, as spreadsheets want it). */
final class RollCsv {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String NEW_LINE = "\r\n";

    private RollCsv() {}

    static String of(Roll roll, ZoneId zone, Words words) {
        var head =
                Stream.of("name", "organisation", "host", "badge", "since", "help", "vehicle")
                        .map(column -> words.say("visitors." + column))
                        .toList();
        return Stream.concat(
                        Stream.of(line(head)),
                        roll.inside().stream().map(one -> line(one.stay(), zone, words)))
                .collect(Collectors.joining(NEW_LINE, "\uFEFF", NEW_LINE));
    }

    private static String line(Stay stay, ZoneId zone, Words words) {
        var guest = stay.guest();
        return line(
                List.of(
                        guest.name(),
                        guest.organisation(),
                        stay.hostName(),
                        stay.number() + " " + stay.code().mark(),
                        TIME.format(stay.since().atZone(zone)),
                        words.say(guest.needsHelp() ? "visitors.yes" : "visitors.no"),
                        guest.vehicle() == null ? "" : guest.vehicle()));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(RollCsv::cell).collect(Collectors.joining(","));
    }

    /** What a visitor typed must not be a formula in the spreadsheet of whoever opens it. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
