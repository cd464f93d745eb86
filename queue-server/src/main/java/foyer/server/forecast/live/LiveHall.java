package foyer.server.forecast.live;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.server.forecast.Forecast;
import foyer.server.forecast.Forecaster;
import foyer.server.forecast.Hall;
import foyer.server.forecast.Happening;
import foyer.server.forecast.Takers;
import foyer.server.forecast.Waiting;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.TicketStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the forecast's hall as the queue is. What happened between two looks is told for learning
 * as far as the forecast has words for it; then every ticket looked at is put where it is, whatever
 * was told. Belongs to one thread at a time.
 */
final class LiveHall {
    /** At one moment: ends make room for calls, and whoever is called has come. */
    private static final Comparator<Happening> AS_IT_HAPPENED =
            Comparator.comparingDouble(Happening::at).thenComparingInt(LiveHall::rank);

    /** Seconds for which a forecast is news. */
    private static final double NEWS = 60;

    private static final double SAME = 0.001;

    private final Places places;
    private final Forecaster forecaster;
    private final Map<TicketId, Integer> numbers = new HashMap<>();
    private final Map<Integer, TicketId> ids = new HashMap<>();
    private final Map<TicketId, Ticket> seen = new HashMap<>();
    private final ToldToday toldToday = new ToldToday();
    private final Map<TicketId, Ticket> special = new LinkedHashMap<>();
    private @Nullable Forecast latest;
    private DayClock clock = new DayClock(Instant.EPOCH);
    private @Nullable LocalDate day;

    LiveHall(Places places, Forecaster forecaster) {
        this.places = places;
        this.forecaster = forecaster;
    }

    private static int rank(Happening one) {
        return switch (one) {
            case Happening.Finished _, Happening.Missed _, Happening.Withdrawn _ -> 0;
            case Happening.Manned _, Happening.Left _ -> 0;
            case Happening.Arrived _ -> 1;
            case Happening.GaveUp _, Happening.Called _ -> 2;
            case Happening.Started _ -> 3;
        };
    }

    /** Tickets to be looked at when everything is. */
    Set<TicketId> known() {
        return Set.copyOf(seen.keySet());
    }

    /** Whether that snapshot says enough; if not, the whole queue has to be looked at. */
    boolean isEnough(Snapshot look) {
        return look.whole() || (day != null && day.equals(look.day()));
    }

    void look(Snapshot look) {
        var today = look.day();
        if (today == null) {
            return;
        }
        if (!today.equals(day)) {
            closeDay();
            openDay(today, look);
        }
        forecaster.replan(places.plan(look.seated(), look.absences(), clock));
        double now = clock.seconds(look.at());
        var rules = new TakerRules(places, look.seated());
        man(look.seated(), now);
        tell(look.tickets(), rules);
        look.tickets().forEach(one -> settle(one, rules, now));
        // Who may call these depends on who sits where.
        List.copyOf(special.values()).forEach(one -> settle(one, rules, now));
        leave(look.seated(), now);
    }

    private void openDay(LocalDate today, Snapshot look) {
        day = today;
        clock = new DayClock(places.site().businessDays().startOf(today));
        numbers.clear();
        ids.clear();
        seen.clear();
        special.clear();
        latest = null;
        toldToday.clear();
        forecaster.openDay(
                today.getDayOfWeek(), places.plan(look.seated(), look.absences(), clock));
    }

    /** What the day taught is kept. */
    void closeDay() {
        if (day != null) {
            forecaster.closeDay();
            day = null;
        }
    }

    /** The business day that is looked at. */
    Optional<LocalDate> findDay() {
        return Optional.ofNullable(day);
    }

    ToldToday toldToday() {
        return toldToday;
    }

    private void man(Seated seated, double now) {
        for (int counter = 0; counter < places.countCounters(); counter++) {
            if (seated.isManned(places.counter(counter)) && !hall().posts().isManned(counter)) {
                forecaster.hear(new Happening.Manned(now, counter));
            }
        }
    }

    private void leave(Seated seated, double now) {
        for (int counter = 0; counter < places.countCounters(); counter++) {
            if (!seated.isManned(places.counter(counter))
                    && hall().posts().isManned(counter)
                    && hall().posts().findHeld(counter).isEmpty()) {
                forecaster.hear(new Happening.Left(now, counter));
            }
        }
    }

    private void tell(List<Ticket> tickets, TakerRules rules) {
        tickets.stream().map(Ticket::id).sorted().forEach(this::number);
        var happenings = new ArrayList<Happening>();
        for (var ticket : tickets) {
            var before = seen.get(ticket.id());
            happenings.addAll(TicketSteps.between(before, ticket, view(ticket, rules)));
        }
        happenings.sort(AS_IT_HAPPENED);
        happenings.forEach(this::hear);
    }

    private void hear(Happening happening) {
        forecaster.hear(happening);
        switch (happening) {
            case Happening.Arrived one -> arrived(one);
            case Happening.Called one -> ended(one.customer(), ToldTicket.End.CALLED, one.at());
            case Happening.GaveUp one -> ended(one.customer(), ToldTicket.End.LEFT, one.at());
            case Happening.Withdrawn one -> ended(one.customer(), ToldTicket.End.SENT_ON, one.at());
            case Happening.Started _, Happening.Finished _, Happening.Missed _ -> {}
            case Happening.Manned _, Happening.Left _ -> {}
        }
    }

    private void arrived(Happening.Arrived arrived) {
        var ticket = ids.get(arrived.customer());
        if (latest == null || day == null || ticket == null || !isTold(arrived, latest.at())) {
            return;
        }
        var told = latest.forNewcomer(arrived.service());
        forecaster.tell(arrived.customer(), arrived.arrivedAt(), told);
        toldToday.add(
                new ToldTicket(
                        day,
                        ticket,
                        places.site().services().get(arrived.service()).code(),
                        clock.instant(arrived.arrivedAt()),
                        told.outlook(),
                        told.played(),
                        ToldTicket.End.NONE,
                        Double.NaN));
    }

    private void ended(int customer, ToldTicket.End how, double at) {
        var ticket = ids.get(customer);
        if (ticket != null) {
            toldToday.end(ticket, how, clock.instant(at));
        }
    }

    /** Who came just now without anything special, and saw what the kiosk says of their service. */
    private boolean isTold(Happening.Arrived arrived, double saidAt) {
        var one = arrived.one();
        double standard = hall().plan().services().get(one.service()).standardSeconds();
        return one.since() == one.arrivedAt()
                && one.arrivedAt() > saidAt - NEWS
                && Math.abs(one.promisedAt() - one.arrivedAt() - standard) < SAME
                && isAnybodyThereFor(one.service(), Takers.ANY, clock.instant(saidAt));
    }

    /** In the order of issue, which decides between two who came at one moment. */
    private void number(TicketId ticket) {
        if (!numbers.containsKey(ticket)) {
            ids.put(numbers.size(), ticket);
            numbers.put(ticket, numbers.size());
        }
    }

    /** The ticket the forecast knows by that number. */
    Optional<TicketId> findTicket(int number) {
        return Optional.ofNullable(ids.get(number));
    }

    private TicketInHall view(Ticket ticket, TakerRules rules) {
        int number = Objects.requireNonNull(numbers.get(ticket.id()), "numbered");
        return new TicketInHall(ticket, number, places, rules, clock);
    }

    private void settle(Ticket ticket, TakerRules rules, double now) {
        remember(ticket);
        var view = view(ticket, rules);
        var service = view.findService(ticket.leg());
        var counter = view.findCounter(ticket.leg());
        if (ticket.status() == TicketStatus.WAITING && service != null) {
            wait(view.waiting(ticket.leg(), service));
        } else if (ticket.status().held() && service != null && counter != null) {
            hold(view, view.waiting(ticket.leg(), service), counter);
        } else {
            hall().withdraw(view.number(), now);
        }
    }

    private void remember(Ticket ticket) {
        seen.put(ticket.id(), ticket);
        if (ticket.status() == TicketStatus.WAITING && !TakerRules.isPlain(ticket)) {
            special.put(ticket.id(), ticket);
        } else {
            special.remove(ticket.id());
        }
    }

    private void wait(Waiting wanted) {
        boolean there = hall().find(wanted.number()).filter(wanted::equals).isPresent();
        if (!there || hall().posts().findCounterOf(wanted.number()).isPresent()) {
            hall().put(wanted);
        }
    }

    private void hold(TicketInHall view, Waiting one, int counter) {
        var leg = view.ticket().leg();
        double calledAt = view.secondsOrNever(leg.calledAt());
        double startedAt = view.secondsOrNever(leg.startedAt());
        if (!hall().posts().isAt(one.number(), counter, startedAt)) {
            hall().hold(one, counter, calledAt, startedAt);
        }
    }

    /** Of everybody whom somebody who is there could call. */
    Expectations expect(Instant at) {
        // At night, too, nothing is played for nobody.
        if (day == null || !hall().posts().isAnybodyExpected(clock.seconds(at))) {
            latest = null;
            return Expectations.NONE;
        }
        var forecast = forecaster.forecast(clock.seconds(at));
        latest = forecast;
        var tickets = new HashMap<TicketId, ExpectedWait>();
        for (int i = 0; i < forecast.waiting().size(); i++) {
            var one = forecast.waiting().get(i);
            var id = ids.get(one.number());
            if (id != null && isAnybodyThereFor(one.service(), one.takers(), at)) {
                tickets.put(id, ExpectedWait.of(forecast.outlooks().get(i), at));
            }
        }
        return new Expectations(at, tickets, newcomers(forecast, at));
    }

    private Map<ServiceCode, ExpectedWait> newcomers(Forecast forecast, Instant at) {
        var newcomers = new HashMap<ServiceCode, ExpectedWait>();
        for (var service : places.site().services()) {
            var index = places.findService(service.code());
            if (index != null && isAnybodyThereFor(index, Takers.ANY, at)) {
                newcomers.put(service.code(), ExpectedWait.of(forecast.newcomers().get(index), at));
            }
        }
        return newcomers;
    }

    private boolean isAnybodyThereFor(int service, Takers takers, Instant at) {
        return hall().posts().isAnybodyExpectedFor(service, takers, clock.seconds(at));
    }

    private Hall hall() {
        return forecaster.hall();
    }
}
