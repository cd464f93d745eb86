package foyer.server.sites;

import foyer.server.sites.hours.Window;
import foyer.server.sites.hours.Windows;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a ticket can be had: hours, quotas, and an end of the queue with the end of the hours. */
public final class OfferRules {
    private OfferRules() {}

    public static Offered offered(Site site, Service service, Instant now, Demand demand) {
        return offered(site, service, site.windowsOf(service), now, demand);
    }

    /**
     * As above, for whoever asks often.
     *
     * @param windows the site's of that service
     */
    public static Offered offered(
            Site site, Service service, Windows windows, Instant now, Demand demand) {
        if (service.offering().withdrawn()) {
            return new Offered.Closed(Offered.Why.WITHDRAWN, null);
        }
        var window = windows.findAt(now).orElse(null);
        if (window == null) {
            return closed(Offered.Why.OUT_OF_HOURS, nextFrom(windows, now));
        }
        if (demand.closedByStaff()) {
            return closed(Offered.Why.BY_STAFF, null);
        }
        var full = full(site, service, now, demand, windows);
        if (full != null) {
            return full;
        }
        return isEnding(service.offering().lastTicket(), now, demand, window)
                ? closed(Offered.Why.ENDING, windows.findOpeningAfter(window.until()).orElse(null))
                : new Offered.Open(window.until());
    }

    private static Offered.@Nullable Closed full(
            Site site, Service service, Instant now, Demand demand, Windows windows) {
        var quota = service.offering().quota();
        if (quota.perDay() != null && demand.today() >= quota.perDay()) {
            var days = site.businessDays();
            var dayEnds = days.endOf(days.of(now));
            return closed(Offered.Why.FULL, nextFrom(windows, dayEnds));
        }
        if (quota.perHour() != null && demand.thisHour() >= quota.perHour()) {
            var hourEnds = hourOf(site, now).plus(1, ChronoUnit.HOURS);
            return closed(Offered.Why.FULL, nextFrom(windows, hourEnds));
        }
        return null;
    }

    /** When the hour of the site's clock began: what an hourly quota counts from. */
    public static Instant hourOf(Site site, Instant at) {
        return at.atZone(site.zone()).truncatedTo(ChronoUnit.HOURS).toInstant();
    }

    /**
     * When somebody who came now would be served to the end if everybody took the usual time: what
     * there is before a forecast.
     *
     * @param ahead people before them
     * @param counters that serve them; with none, as if there were one
     */
    public static Instant usuallyServedBy(Instant now, int ahead, int counters, Duration work) {
        int rounds = ahead / Math.max(1, counters) + 1;
        return now.plus(work.multipliedBy(rounds));
    }

    private static boolean isEnding(LastTicket rule, Instant now, Demand demand, Window window) {
        var closing = window.until();
        if (closing.equals(Instant.MAX)) {
            return false;
        }
        var servedBy = demand.servedBy();
        return !now.isBefore(closing.minus(rule.beforeClosing()))
                || (rule.servedByClosing() && servedBy != null && servedBy.isAfter(closing));
    }

    /** The first moment from that one on at which it is open. */
    private static @Nullable Instant nextFrom(Windows windows, Instant from) {
        return windows.findAt(from).isPresent()
                ? from
                : windows.findOpeningAfter(from).orElse(null);
    }

    private static Offered.Closed closed(Offered.Why why, @Nullable Instant opensAt) {
        return new Offered.Closed(why, opensAt);
    }
}
