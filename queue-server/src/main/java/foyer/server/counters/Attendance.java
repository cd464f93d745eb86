package foyer.server.counters;

import foyer.contract.words.StaffId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Which advisors have a console open, and since when the others have not. Whoever never had one
 * here, such as through the staff's door, is none of its business. Thread-safe.
 */
@Singleton
public final class Attendance {
    /** Enough to load a page again or to start the machine anew; no counter is blocked for long. */
    public static final Duration GRACE = Duration.ofMinutes(2);

    private final LongSupplier nanos;
    private final Map<Object, StaffId> pages = new HashMap<>();
    private final Map<StaffId, Long> away = new HashMap<>();

    @Inject
    Attendance() {
        this(System::nanoTime);
    }

    /**
     * @param nanos monotonic
     */
    Attendance(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Signed in before this server started: their page comes back now or is gone. */
    public synchronized void carriedOver(Collection<StaffId> signedIn) {
        signedIn.stream().filter(staff -> !pages.containsValue(staff)).forEach(this::leave);
    }

    public synchronized void opened(Object page, StaffId staff) {
        pages.put(page, staff);
        away.remove(staff);
    }

    public synchronized void closed(Object page) {
        var staff = pages.remove(page);
        if (staff != null && !pages.containsValue(staff)) {
            leave(staff);
        }
    }

    private void leave(StaffId staff) {
        away.putIfAbsent(staff, nanos.getAsLong());
    }

    /** Nothing more is to be done about them. */
    synchronized void forget(StaffId staff) {
        away.remove(staff);
    }

    public synchronized boolean isAway(StaffId staff) {
        return away.containsKey(staff);
    }

    /** Away for the whole grace. */
    synchronized List<StaffId> listGone() {
        long now = nanos.getAsLong();
        return away.entrySet().stream()
                .filter(one -> now - one.getValue() >= GRACE.toNanos())
                .map(Map.Entry::getKey)
                .toList();
    }
}
