package foyer.server.ticketing;

import foyer.contract.words.NumberBand;
import foyer.server.sites.SiteNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        var leased = new ArrayList<Event.BandLeased>();
        long epoch = state.leases.epoch();
        for (var forDay : List.of(day, day.plusDays(1))) {
            var had = state.leases.find(forDay, node.id()).map(CarryOver.Lease::band);
            boolean lost = had.isPresent() && isLost(wanted, forDay);
            var band =
                    had.filter(_ -> !lost)
                            .or(() -> free(state, forDay, epoch + leased.size() + 1, leased));
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
                : new Decision.Accepted(List.copyOf(leased));
    }

    /** What a wiped node gave from it, nobody can say: none of it may be given again. */
    private static boolean isLost(Command.LeaseBands wanted, LocalDate day) {
        return wanted.held() != null && !wanted.held().contains(day);
    }

    /**
     * If there is one, nobody's on the days before and after either: a kiosk whose clock is a day
     * wrong then gives no number another customer in the hall may hold.
     */
    private static Optional<NumberBand> free(
            QueueState state, LocalDate day, long epoch, List<Event.BandLeased> beside) {
        var free = blocks(state, day, epoch).filter(band -> !isLeased(state, day, band)).toList();
        return free.stream()
                .filter(band -> !isLeased(state, day.minusDays(1), band))
                .filter(band -> !isLeased(state, day.plusDays(1), band))
                .filter(band -> beside.stream().noneMatch(one -> overlap(one.band(), band)))
                .findFirst()
                .or(() -> free.stream().findFirst());
    }

    private static Stream<NumberBand> blocks(QueueState state, LocalDate day, long epoch) {
        var numbering = state.site().numbering();
        return IntStream.range(0, numbering.bands())
                .map(block -> numbering.offlineFrom() + block * numbering.bandSize())
                .mapToObj(
                        first ->
                                new NumberBand(
                                        day, first, first + numbering.bandSize() - 1, epoch));
    }

    private static boolean isLeased(QueueState state, LocalDate day, NumberBand band) {
        return state.leases.isLeased(day, band.first(), band.last());
    }

    private static boolean overlap(NumberBand one, NumberBand other) {
        return one.first() <= other.last() && one.last() >= other.first();
    }
}
