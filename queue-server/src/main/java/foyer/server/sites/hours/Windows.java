package foyer.server.sites.hours;

import foyer.contract.words.BusinessDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The windows of time a calendar makes in a zone. Hours that follow without a break are one window,
 * also over midnight; hours that a clock change leaves out or shows twice never make a window end
 * before it begins, or open a second time.
 */
public final class Windows {
    /** What opens later than that is not told. */
    static final int LOOK_AHEAD_DAYS = 400;

    /** What stays open longer than this without a break is as good as open always. */
    private static final Duration LONGEST_OPEN = Duration.ofDays(14);

    /**
     * So long an answer may be given again: many ask in one minute, and an end that comes into
     * sight a minute late is two weeks away.
     */
    private static final Duration SAME_ANSWER = Duration.ofMinutes(1);

    private final ZoneId zone;
    private final Function<LocalDate, Spans> calendar;
    private volatile @Nullable Found latest;

    private record Found(Instant asked, Window window) {
        boolean holdsAt(Instant at) {
            return !at.isBefore(asked)
                    && at.isBefore(asked.plus(SAME_ANSWER))
                    && window.contains(at);
        }
    }

    public Windows(ZoneId zone, Function<LocalDate, Spans> calendar) {
        this.zone = zone;
        this.calendar = calendar;
    }

    /** The window that moment lies in; without an end in sight it ends at {@link Instant#MAX}. */
    public Optional<Window> findAt(Instant at) {
        var before = latest;
        if (before != null && before.holdsAt(at)) {
            return Optional.of(before.window());
        }
        var found = findEndingAfter(at).filter(window -> window.contains(at));
        found.ifPresent(window -> latest = new Found(at, window));
        return found;
    }

    /** The next time it opens after that moment. */
    public Optional<Instant> findOpeningAfter(Instant at) {
        var window = findEndingAfter(at).orElse(null);
        if (window == null || window.from().isAfter(at)) {
            return Optional.ofNullable(window).map(Window::from);
        }
        return window.until().equals(Instant.MAX)
                ? Optional.empty()
                : findEndingAfter(window.until()).map(Window::from);
    }

    /** The first window that is not over by then. */
    private Optional<Window> findEndingAfter(Instant at) {
        // One date back: a clock that was set back over midnight shows yesterday again.
        var date = at.atZone(zone).toLocalDate().minusDays(1);
        var last = date.plusDays(LOOK_AHEAD_DAYS);
        @Nullable Window open = null;
        for (; !date.isAfter(last); date = date.plusDays(1)) {
            for (var span : calendar.apply(date).list()) {
                var next = window(date, span);
                if (next == null || !next.until().isAfter(at)) {
                    continue;
                }
                if (open != null && next.from().isAfter(open.until())) {
                    return Optional.of(open);
                }
                open = open == null ? next : open.joined(next);
            }
            if (open != null && open.until().isAfter(at.plus(LONGEST_OPEN))) {
                return Optional.of(new Window(open.from(), Instant.MAX));
            }
        }
        return Optional.ofNullable(open);
    }

    /** Null when a clock change leaves nothing of it. */
    private @Nullable Window window(LocalDate date, Span span) {
        var midnight = date.atStartOfDay();
        var from = BusinessDays.firstMoment(midnight.plusMinutes(span.from()), zone);
        var until = BusinessDays.lastMoment(midnight.plusMinutes(span.to()), zone);
        return from.isBefore(until) ? new Window(from, until) : null;
    }
}
