package foyer.server.ticketing;

import foyer.contract.words.NumberBand;
import foyer.server.sites.SiteNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Kiosks get bands of numbers for hours without the server. */
final class LeaseRules {
    private LeaseRules() {}

    static Decision lease(QueueState state, LocalDate day, Order order, Command.LeaseBands wanted) {
        var node =
                order.actor() instanceof Actor.Node actor
                        ? state.site()
                                .findNode(actor.id())
                                .filter(known -> known.role() == SiteNode.Role.KIOSK)
                                .orElse(null)
                        : null;
        if (node == null) {
            return Decision.reject(Reason.NOT_A_KIOSK, order.actor().text() + " numbers nothing");
        }
        var leased = new ArrayList<Event>();
        long epoch = state.leases.epoch();
        for (var forDay : List.of(day, day.plusDays(1))) {
            var had = state.leases.find(forDay, node.id()).map(CarryOver.Lease::band);
            boolean lost = had.isPresent() && isLost(wanted, forDay);
            var band =
                    had.filter(_ -> !lost).or(() -> free(state, forDay, epoch + leased.size() + 1));
            if (lost && band.isEmpty()) {
                return Decision.reject(
                        Reason.BANDS_EXHAUSTED, "no other band is free on " + forDay);
            }
            band.ifPresent(
                    one ->
                            leased.add(
                                    new Event.BandLeased(order.at(), node.id(), node.mark(), one)));
        }
        return leased.isEmpty()
                ? Decision.reject(Reason.BANDS_EXHAUSTED, "no band is free on " + day)
                : new Decision.Accepted(leased);
    }

    /** What a wiped node gave from it, nobody can say: none of it may be given again. */
    private static boolean isLost(Command.LeaseBands wanted, LocalDate day) {
        return wanted.held() != null && !wanted.held().contains(day);
    }

    private static Optional<NumberBand> free(QueueState state, LocalDate day, long epoch) {
        var numbering = state.site().numbering();
        for (int block = 0; block < numbering.bands(); block++) {
            int first = numbering.offlineFrom() + block * numbering.bandSize();
            int last = first + numbering.bandSize() - 1;
            if (!state.leases.isLeased(day, first, last)) {
                return Optional.of(new NumberBand(day, first, last, epoch));
            }
        }
        return Optional.empty();
    }
}
