package foyer.server.counters;

import foyer.contract.words.StaffId;
import foyer.server.sites.Site;
import foyer.server.ticketing.Absence;
import foyer.server.ticketing.QueueState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** From when and until when a colleague can say they will be away. Any thread. */
public final class AbsenceModel {
    private static final Duration STEP = Duration.ofMinutes(5);

    /** A working day; whoever stays away longer signs out. */
    private static final Duration REACH = Duration.ofHours(10);

    /**
     * Known beforehand, by the site's clock.
     *
     * @param begins by which it can be revoked
     */
    public record Planned(Instant begins, LocalTime from, LocalTime until) {}

    private final Site site;

    public AbsenceModel(Site site) {
        this.site = site;
    }

    /** All of them after that moment, so that what is chosen at once is still ahead. */
    public List<Instant> listTimes(Instant now) {
        var hour = now.truncatedTo(ChronoUnit.HOURS);
        long passed = Duration.between(hour, now).dividedBy(STEP);
        var first = hour.plus(STEP.multipliedBy(passed + 1));
        return Stream.iterate(first, at -> at.plus(STEP)).limit(REACH.dividedBy(STEP)).toList();
    }

    public LocalTime local(Instant at) {
        return at.atZone(site.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** What is still to come, or has begun. */
    public List<Planned> listPlanned(QueueState state, StaffId staff, Instant now) {
        return state.listAbsences(now).stream()
                .filter(one -> one.kind() == Absence.Kind.PLANNED && one.staff().equals(staff))
                .map(this::planned)
                .toList();
    }

    private Planned planned(Absence absence) {
        var until = Objects.requireNonNull(absence.until(), "what is planned has an end");
        return new Planned(absence.from(), local(absence.from()), local(until));
    }
}
