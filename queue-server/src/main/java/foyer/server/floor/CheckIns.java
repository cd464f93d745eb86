package foyer.server.floor;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.BusinessDays;
import foyer.contract.words.CheckInTimes;
import foyer.contract.words.KeyHash;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.contract.words.Texts;
import foyer.contract.words.TicketNumber;
import foyer.server.appointments.Appointment;
import foyer.server.appointments.Appointments;
import foyer.server.appointments.FindRules;
import foyer.server.appointments.Finding;
import foyer.server.appointments.Tries;
import foyer.server.sites.Site;
import foyer.server.sites.SiteNode;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.Wants;
import foyer.server.ticketing.loop.SiteLoop;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one site's kiosks ask about appointments. Thread-safe. */
public final class CheckIns implements Beside {
    private static final int SALT_BYTES = 16;

    /** As many customers as a site sees on its busiest day. */
    private static final int MOST_OF_A_DAY = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(CheckIns.class);

    private final SiteLoop loop;
    private final Appointments book;
    private final Map<SiteId, Texts> places;
    private final Tries tries = new Tries();
    private final String salt;

    /**
     * @param places the names of all sites this server knows
     * @param random for the salt of what kiosks keep; a secure one
     */
    public CheckIns(
            SiteLoop loop, Appointments book, Map<SiteId, Texts> places, RandomGenerator random) {
        this.loop = loop;
        this.book = book;
        this.places = Map.copyOf(places);
        var bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        this.salt = HexFormat.of().formatHex(bytes);
    }

    @Override
    public Optional<Answer.Body> answer(Ask ask, Instant now) {
        var node = ask.node();
        return switch (ask.body()) {
            case AskBody.FindAppointment(var key) ->
                    Optional.of(forKiosk(node, () -> found(node, key, now)));
            case AskBody.ListAppointments list -> Optional.of(forKiosk(node, () -> listed(list)));
            default -> Optional.empty();
        };
    }

    /** Makes an answer of what is on the disk. */
    private interface Answering {
        Answer.Body answer() throws IOException;
    }

    private Answer.Body forKiosk(NodeId node, Answering answering) {
        boolean kiosk =
                site().findNode(node).filter(one -> one.role() == SiteNode.Role.KIOSK).isPresent();
        if (!kiosk) {
            return Answers.refused(Reason.NOT_A_KIOSK.name(), node + " checks nobody in");
        }
        try {
            return answering.answer();
        } catch (IOException e) {
            LOG.error("appointments of {} cannot be read: {}", site().id(), e.getMessage());
            return new Answer.Busy(Answers.RETRY_AFTER.toMillis());
        }
    }

    private Answer.Body found(NodeId node, AppointmentKey key, Instant now) throws IOException {
        if (!tries.mayTry(node, now)) {
            return nothing(AppointmentFit.TOO_MANY_TRIES);
        }
        var finding = FindRules.find(key, candidates(key, now), here(now));
        if (finding.appointment() == null) {
            tries.failed(node, now);
            return nothing(finding.fit());
        }
        return told(finding, finding.appointment());
    }

    private static Answer.Body nothing(AppointmentFit fit) {
        return new Answer.Appointment(fit, null, null, null, null);
    }

    private List<Appointment> candidates(AppointmentKey key, Instant now) throws IOException {
        if (key.time() == null) {
            return book.listBy(key, now);
        }
        var days = days();
        var today = days.of(now);
        return book.listBetween(
                site().id(), days.startOf(today), days.endOf(today), 0, MOST_OF_A_DAY);
    }

    private FindRules.Here here(Instant now) {
        return new FindRules.Here(site().id(), now, times(), this::heldBy);
    }

    private CheckInTimes times() {
        var rules = loop.read(state -> state.rules().appointments());
        return new CheckInTimes(days(), rules.early(), rules.late());
    }

    private BusinessDays days() {
        return new BusinessDays(site().zone(), site().cutOver());
    }

    private Optional<TicketNumber> heldBy(AppointmentId id) {
        return loop.read(state -> state.findCheckedIn(id).map(Ticket::number));
    }

    private Answer.Body told(Finding finding, Appointment one) {
        return new Answer.Appointment(
                finding.fit(),
                booking(one),
                times().opensAt(one.startsAt()),
                finding.held(),
                place(one));
    }

    private @Nullable Texts place(Appointment one) {
        return one.site().equals(site().id()) ? null : places.get(one.site());
    }

    private static Answer.Booking booking(Appointment one) {
        return new Answer.Booking(one.id(), one.service(), one.startsAt());
    }

    private Answer.Body listed(AskBody.ListAppointments asked) throws IOException {
        var days = days();
        int most = Answer.Appointments.MAX_KNOWN;
        var known =
                book.listBetween(
                        site().id(),
                        days.startOf(asked.day()),
                        days.endOf(asked.day()),
                        asked.from(),
                        most);
        var rules = loop.read(state -> state.rules().appointments());
        return new Answer.Appointments(
                asked.day(),
                salt,
                Math.toIntExact(rules.early().toMinutes()),
                Math.toIntExact(rules.late().toMinutes()),
                known.size() < most ? null : Integer.valueOf(asked.from() + most),
                known.stream().map(this::known).toList());
    }

    private Answer.Known known(Appointment one) {
        return new Answer.Known(
                booking(one), one.keys().stream().map(key -> KeyHash.of(salt, key)).toList());
    }

    /**
     * With what its customer waits; as everybody does when the appointment is not here, or known no
     * more.
     */
    public Wants wants(AskBody.CheckIn asked) {
        try {
            return book.find(asked.appointment())
                    .filter(one -> one.site().equals(site().id()) && !one.cancelled())
                    .filter(one -> one.service().equals(asked.service()))
                    .map(one -> Wants.booked(one.id(), one.startsAt(), one.adjustments()))
                    .orElse(Wants.NOTHING);
        } catch (IOException e) {
            LOG.error("appointments of {} cannot be read: {}", site().id(), e.getMessage());
            return Wants.NOTHING;
        }
    }

    private Site site() {
        return loop.site();
    }
}
