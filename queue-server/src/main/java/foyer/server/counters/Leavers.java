package foyer.server.counters;

import foyer.contract.words.CounterId;
import foyer.contract.words.StaffId;
import foyer.server.ticketing.CarryOver;
import foyer.server.ticketing.loop.SiteLoop;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
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
@Requires(beans = {SiteLoop.class, Desk.class})
final class Leavers {
    private static final Logger LOG = LoggerFactory.getLogger(Leavers.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final SiteLoop loop;
    private final Desk desk;
    private final Attendance attendance;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("leavers").factory());

    Leavers(SiteLoop loop, Desk desk, Attendance attendance) {
        this.loop = loop;
        this.desk = desk;
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
        attendance.carriedOver(
                loop.read(
                        state ->
                                state.listSignIns().stream()
                                        .map(CarryOver.SignIn::staff)
                                        .toList()));
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
        var counter = desk.findCounterOf(staff).orElse(null);
        if (counter == null) {
            attendance.forget(staff);
        } else if (!holdsTicket(counter)) {
            LOG.info("{} left counter {} without signing out: it is free again", staff, counter);
            var _ = desk.signOut(staff);
        }
    }

    private boolean holdsTicket(CounterId counter) {
        return loop.read(state -> state.findTicketAt(counter).isPresent());
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
