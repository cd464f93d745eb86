package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.ticketing.CarryOver.SignIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who sits at which counter, and what ticket the counter holds: at most one. */
final class Desks {
    private final Map<StaffId, SignIn> byStaff = new TreeMap<>();
    private final Map<CounterId, SignIn> byCounter = new TreeMap<>();
    private final Map<CounterId, TicketId> held = new TreeMap<>();

    Optional<SignIn> find(StaffId staff) {
        return Optional.ofNullable(byStaff.get(staff));
    }

    Optional<SignIn> findAt(CounterId counter) {
        return Optional.ofNullable(byCounter.get(counter));
    }

    Optional<TicketId> findHeld(CounterId counter) {
        return Optional.ofNullable(held.get(counter));
    }

    List<SignIn> list() {
        return List.copyOf(byCounter.values());
    }

    void signIn(SignIn one) {
        byStaff.put(one.staff(), one);
        byCounter.put(one.counter(), one);
    }

    void signOut(StaffId staff, CounterId counter) {
        byStaff.remove(staff);
        byCounter.remove(counter);
    }

    void hold(CounterId counter, TicketId ticket) {
        held.put(counter, ticket);
    }

    void release(CounterId counter) {
        held.remove(counter);
    }

    void clear() {
        byStaff.clear();
        byCounter.clear();
        held.clear();
    }
}
