package foyer.server.counters;

import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.people.People;
import foyer.server.people.Person;
import foyer.server.sites.Counter;
import foyer.server.sites.Service;
import foyer.server.sites.Site;
import foyer.server.ticketing.CarryOver.SignIn;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a customer can be sent at this moment: every choice has been put to the rules. Made when
 * somebody asks, since it changes with everybody who comes and goes. Any thread.
 */
public final class TransferModel {
    /** A service by the name staff read. */
    public record Onward(ServiceCode service, String name, boolean same) {}

    /** For whom the customer waits there. */
    public sealed interface Choice {
        Target target();

        record Anyone() implements Choice {
            @Override
            public Target target() {
                return Target.ANYONE;
            }
        }

        /**
         * @param sitting who sits there now
         */
        record There(CounterId counter, String name, String sitting) implements Choice {
            @Override
            public Target target() {
                return new Target.AtCounter(counter);
            }
        }

        /** Wherever they sit. */
        record Colleague(StaffId staff, String name) implements Choice {
            @Override
            public Target target() {
                return new Target.ForPerson(staff);
            }
        }
    }

    private final SiteText text;
    private final People people;

    public TransferModel(Site site, Locale reader, People people) {
        this.text = new SiteText(site, reader);
        this.people = people;
    }

    /** The present service first. */
    public List<Onward> listServices(QueueState state, TicketId ticket) {
        var present = state.findTicket(ticket).orElseThrow().service();
        var all = new ArrayList<Onward>();
        all.add(new Onward(present, text.service(present), true));
        text.site().services().stream()
                .map(Service::code)
                .filter(code -> !code.equals(present))
                .forEach(code -> all.add(new Onward(code, text.service(code), false)));
        return List.copyOf(all);
    }

    /** Services that can still be added to the visit. */
    public List<Onward> listFurther(
            QueueState state, StaffId staff, CounterId counter, TicketId ticket, Instant now) {
        var here = new Standpoint(state, staff, counter, now);
        return listServices(state, ticket).stream()
                .filter(one -> here.may(new Command.AddService(ticket, one.service())))
                .toList();
    }

    /** Nobody who is away or does not take the service. */
    public List<Choice> listChoices(
            QueueState state,
            StaffId staff,
            CounterId counter,
            TicketId ticket,
            ServiceCode service,
            Instant now) {
        var here = new Standpoint(state, staff, counter, now);
        var all = new ArrayList<Choice>();
        all.add(new Choice.Anyone());
        for (var one : text.site().counters()) {
            state.findSignInAt(one.id()).ifPresent(in -> all.add(there(one, in)));
        }
        state.listSignIns().forEach(in -> all.add(new Choice.Colleague(in.staff(), name(in))));
        all.removeIf(
                choice -> !here.may(new Command.Transfer(ticket, service, choice.target(), null)));
        return List.copyOf(all);
    }

    private Choice there(Counter counter, SignIn in) {
        return new Choice.There(counter.id(), text.of(counter.label()), name(in));
    }

    private String name(SignIn in) {
        return people.findPerson(in.staff()).map(Person::name).orElse(in.staff().value());
    }
}
