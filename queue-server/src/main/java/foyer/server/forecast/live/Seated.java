package foyer.server.forecast.live;

import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.server.ticketing.CarryOver.SignIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who sits where.
 *
 * @param away of those who is not there now
 * @param open what each of those counters takes now, as overflow too
 */
record Seated(List<SignIn> signIns, Set<StaffId> away, Map<CounterId, List<ServiceCode>> open) {
    Seated {
        open = Map.copyOf(open);
        signIns = List.copyOf(signIns);
        away = Set.copyOf(away);
    }

    Optional<StaffId> findStaffAt(CounterId counter) {
        return signIns.stream()
                .filter(one -> one.counter().equals(counter))
                .map(SignIn::staff)
                .findFirst();
    }

    Optional<CounterId> findCounterOf(StaffId staff) {
        return signIns.stream()
                .filter(one -> one.staff().equals(staff))
                .map(SignIn::counter)
                .findFirst();
    }

    /** Somebody there would take a customer of that service now. */
    boolean takesNow(CounterId counter, ServiceCode service) {
        return isManned(counter) && open.getOrDefault(counter, List.of()).contains(service);
    }

    /** Somebody sits there who takes customers now. */
    boolean isManned(CounterId counter) {
        return findStaffAt(counter).filter(staff -> !away.contains(staff)).isPresent();
    }
}
