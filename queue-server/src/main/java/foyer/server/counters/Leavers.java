package foyer.server.counters;

import foyer.contract.words.CounterId;
import foyer.contract.words.StaffId;
import foyer.server.people.People;
import foyer.server.people.SignInDesk;
import foyer.server.ticketing.CarryOver;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.loop.SiteLoop;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs out who closed the console without signing out, so that a colleague can sit down there. A
 * customer who is called or served at the counter is not taken from it: then all stays as it is.
 * Thread-safe.
 */
@Context
@Requires(beans = {People.class, SignInDesk.class})
final class Leavers {
    private static final Logger LOG = LoggerFactory.getLogger(Leavers.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /** A site's queue, and the hand in it. */
    record Place(SiteLoop loop, Desk desk) {}

    private final List<Place> places;
    private final Attendance attendance;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("leavers").factory());

    @Inject
    Leavers(CounterRooms rooms, Attendance attendance) {
        this(
                rooms.list().stream().map(room -> new Place(room.loop(), room.desk())).toList(),
                attendance);
    }

    Leavers(List<Place> places, Attendance attendance) {
        this.places = places;
        this.attendance = attendance;
    }

    @PostConstruct
    void start() {
        carryOver();
        long every = LOOK_EVERY.toMillis();
        var _ =
                thread.scheduleWithFixedDelay(
                        this::lookQuietly, every, every, TimeUnit.MILLISECONDS);
    }

    void carryOver() {
        places.forEach(place -> attendance.carriedOver(place.loop().read(Leavers::signedIn)));
    }

    private static List<StaffId> signedIn(QueueState state) {
        return state.listSignIns().stream().map(CarryOver.SignIn::staff).toList();
    }

    /** What failed is tried again at the next look. */
    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.error("the counters could not be looked after", e);
        }
    }

    void look() {
        attendance.listGone().forEach(this::signOut);
    }

    private void signOut(StaffId staff) {
        var seats =
                places.stream()
                        .filter(place -> place.desk().findCounterOf(staff).isPresent())
                        .toList();
        if (seats.isEmpty()) {
            attendance.forget(staff);
        }
        seats.forEach(place -> free(place, staff));
    }

    private static void free(Place place, StaffId staff) {
        var counter = place.desk().findCounterOf(staff).orElse(null);
        if (counter != null && !holdsTicket(place, counter)) {
            LOG.info("{} left counter {} without signing out: it is free again", staff, counter);
            var _ = place.desk().signOut(staff);
        }
    }

    private static boolean holdsTicket(Place place, CounterId counter) {
        return place.loop().read(state -> state.findTicketAt(counter).isPresent());
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
