package foyer.server.counters;

import foyer.contract.words.CounterId;
import foyer.contract.words.StaffId;
import foyer.server.people.People;
import foyer.server.people.Person;
import foyer.server.sites.Site;
import foyer.server.ticketing.CarryOver.SignIn;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Decision;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Leg;
import foyer.server.ticketing.QueueState;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which colleagues sit at counters, and what the rules would do with the customer there if they
 * were signed out: who forgot must not keep a counter. Any thread.
 */
public final class SignOutModel {
    /**
     * @param since when they signed in, by the site's clock
     */
    public record Colleague(
            StaffId staff, String name, String counter, LocalTime since, Held held) {}

    /** What becomes of the customer. */
    public sealed interface Held {
        record Nobody() implements Held {}

        /** Was being served. */
        record Finished(String number) implements Held {}

        /** The service was over, others of the visit follow. */
        record GoesOn(String number, String service) implements Held {}

        /** Was called and is not there yet. */
        record WaitsAgain(String number) implements Held {}
    }

    private final SiteText text;
    private final People people;

    public SignOutModel(Site site, Locale reader, People people) {
        this.text = new SiteText(site, reader);
        this.people = people;
    }

    /** All but the one who asks, in the order of the site's counters. */
    public List<Colleague> list(QueueState state, Seat seat, Instant now) {
        var here = Standpoint.of(state, seat, now);
        var order = text.site().counters().stream().map(one -> one.id()).toList();
        return state.listSignIns().stream()
                .filter(in -> !in.staff().equals(here.staff()))
                .sorted(Comparator.comparingInt(in -> order.indexOf(in.counter())))
                .map(in -> colleague(here, in))
                .toList();
    }

    private Colleague colleague(Standpoint here, SignIn in) {
        var name = people.findPerson(in.staff()).map(Person::name).orElse(in.staff().value());
        return new Colleague(
                in.staff(),
                name,
                text.counter(in.counter()),
                text.local(in.since()),
                held(here, in.counter(), here.would(new Command.ForceSignOut(in.staff()))));
    }

    private Held held(Standpoint here, CounterId counter, Decision signedOut) {
        var held = here.state().findTicketAt(counter).orElse(null);
        if (held == null) {
            return new Held.Nobody();
        }
        var number = held.number().value();
        return signedOut.events().stream()
                .filter(Event.LegOpened.class::isInstance)
                .map(Event.LegOpened.class::cast)
                .findFirst()
                .<Held>map(
                        leg ->
                                leg.cause() == Leg.Cause.NEXT_SERVICE
                                        ? new Held.GoesOn(number, text.service(leg.service()))
                                        : new Held.WaitsAgain(number))
                .orElseGet(() -> new Held.Finished(number));
    }
}
