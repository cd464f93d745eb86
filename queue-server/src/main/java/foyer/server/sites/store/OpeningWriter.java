package foyer.server.sites.store;

import foyer.server.sites.LastTicket;
import foyer.server.sites.Offering;
import foyer.server.sites.Quota;
import foyer.server.sites.hours.Opening;
import foyer.server.sites.hours.Span;
import foyer.server.sites.hours.Spans;
import foyer.server.sites.hours.SpecialDays;
import foyer.server.sites.hours.Week;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;

/** Hours, special days and quotas as they are written in a file. */
final class OpeningWriter {
    private OpeningWriter() {}

    static void write(Opening opening, Tree site) {
        if (!opening.week().equals(Week.ALWAYS)) {
            site.with("hours", week(opening.week()));
        }
        site.some(
                "specialDays", SiteWriter.each(opening.specialDays(), OpeningWriter::specialDays));
    }

    static void write(Offering offering, Tree service) {
        service.with("hours", offering.hours() == null ? null : week(offering.hours()))
                .some("quota", quota(offering.quota()))
                .some("lastTicket", lastTicket(offering.lastTicket()))
                .minutes("workMinutes", offering.work(), Offering.USUAL_WORK)
                .texts("instead", offering.instead())
                .unless(false, "withdrawn", offering.withdrawn());
        WaysWriter.write(offering.alternatives(), service);
    }

    private static Tree week(Week week) {
        var tree = new Tree();
        for (var day : DayOfWeek.values()) {
            tree.with(day.name().toLowerCase(Locale.ROOT), spans(week.on(day)));
        }
        return tree;
    }

    private static List<String> spans(Spans spans) {
        return spans.isClosed()
                ? List.of(HoursReader.CLOSED)
                : spans.list().stream().map(Span::toString).toList();
    }

    private static Tree specialDays(SpecialDays days) {
        var tree = new Tree();
        if (days.from().equals(days.to())) {
            tree.text("on", days.from());
        } else {
            tree.text("from", days.from()).text("to", days.to());
        }
        return tree.with("hours", spans(days.hours()))
                .some("services", SiteWriter.codes(days.services()))
                .texts("name", days.name());
    }

    private static Tree quota(Quota quota) {
        return new Tree().with("perDay", quota.perDay()).with("perHour", quota.perHour());
    }

    private static Tree lastTicket(LastTicket last) {
        return new Tree()
                .minutes(
                        "minutesBeforeClosing",
                        last.beforeClosing(),
                        LastTicket.AT_CLOSING.beforeClosing())
                .unless(false, "servedByClosing", last.servedByClosing());
    }
}
