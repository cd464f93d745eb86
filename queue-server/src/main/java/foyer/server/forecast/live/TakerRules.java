package foyer.server.forecast.live;

import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import foyer.server.forecast.Takers;
import foyer.server.sites.Counter;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.RuleBook;
import foyer.server.ticketing.Target;
import foyer.server.ticketing.Ticket;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which counters may call a ticket, by the rules of ticketing and whoever sits where now. Tickets
 * that wait for nobody in particular and need nothing special are everybody's.
 */
record TakerRules(Places places, Seated seated) {

    static boolean isPlain(Ticket ticket) {
        return ticket.leg().target().equals(Target.ANYONE)
                && ticket.wants().adjustments().isEmpty();
    }

    Takers of(Ticket ticket) {
        if (isPlain(ticket)) {
            return Takers.ANY;
        }
        var service = ticket.service();
        var seat = seat(ticket.leg().target());
        Set<Integer> meant = seat == null ? Set.of() : indexes(List.of(seat));
        boolean reserved = seat != null && seated.isManned(seat) && takes(seat, service);
        return reserved
                ? new Takers(Set.of(), false, meant)
                : free(ticket.wants().adjustments(), service, meant);
    }

    /** Where whoever it is meant for sits; null: nobody in particular, or nowhere. */
    private @Nullable CounterId seat(Target target) {
        return switch (target) {
            case Target.Anyone _ -> null;
            case Target.AtCounter(var counter) -> counter;
            case Target.ForPerson(var staff) -> seated.findCounterOf(staff).orElse(null);
        };
    }

    private Takers free(List<Code> needs, ServiceCode service, Set<Integer> meant) {
        var fitting =
                places.site().counters().stream()
                        .map(Counter::id)
                        .filter(counter -> fits(counter, needs))
                        .toList();
        if (fitting.size() == places.countCounters()) {
            return new Takers(null, false, meant);
        }
        boolean met = fitting.stream().anyMatch(one -> seated.takesNow(one, service));
        return new Takers(indexes(fitting), !met, meant);
    }

    private boolean takes(CounterId counter, ServiceCode service) {
        var staff = seated.findStaffAt(counter).orElse(null);
        return Taken.at(places.site(), places.rules(), counter, staff).takes(service);
    }

    private boolean fits(CounterId counter, List<Code> needs) {
        return needs.stream()
                .map(places.rules().adjustments()::get)
                .filter(Objects::nonNull)
                .map(RuleBook.Adjustment::counters)
                .allMatch(where -> where.isEmpty() || where.contains(counter));
    }

    private Set<Integer> indexes(List<CounterId> counters) {
        var found = new HashSet<Integer>();
        for (var counter : counters) {
            var index = places.findCounter(counter);
            if (index != null) {
                found.add(index);
            }
        }
        return found;
    }
}
