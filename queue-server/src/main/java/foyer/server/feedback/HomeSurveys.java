package foyer.server.feedback;

import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.server.feedback.store.FeedbackFile;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Survey;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.loop.CommitListener;
import foyer.server.ticketing.loop.SiteLoop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The five questions, answered at home: the link of a visit that was served stays open for a week,
 * for that alone. What is told the same day stands with the visit; what is told later, by itself.
 * Thread-safe.
 */
public final class HomeSurveys implements CommitListener {
    /** Who answers later remembers little. */
    public static final Duration OPEN_FOR = Duration.ofDays(7);

    /** What it was said with, where a kiosk's name stands otherwise. */
    static final NodeId PHONE = new NodeId("phone");

    private static final Logger LOG = LoggerFactory.getLogger(HomeSurveys.class);

    private final SiteLoop loop;
    private final SiteId site;
    private final FeedbackFile file;
    private final InstantSource clock;
    private final Map<String, Served> known = new ConcurrentHashMap<>();

    private HomeSurveys(SiteLoop loop, FeedbackFile file, InstantSource clock) {
        this.loop = loop;
        this.site = loop.read(state -> state.site().id());
        this.file = file;
        this.clock = clock;
    }

    public static HomeSurveys open(SiteLoop loop, FeedbackFile file, InstantSource clock)
            throws IOException {
        var surveys = new HomeSurveys(loop, file, clock);
        file.listServed(surveys.site).forEach(one -> surveys.known.put(one.link(), one));
        surveys.changed(List.of());
        return surveys;
    }

    @Override
    public synchronized void changed(List<Event> events) {
        if (!events.isEmpty()
                && events.size() < MOST_EVENTS
                && events.stream().noneMatch(HomeSurveys::matters)) {
            return;
        }
        var fresh = new ArrayList<Served>();
        for (var one : loop.read(this::served)) {
            var before = known.get(one.link());
            if (before == null || (one.answered() && !before.answered())) {
                fresh.add(before == null ? one : before.told());
            }
        }
        keep(fresh);
    }

    private static boolean matters(Event event) {
        return event instanceof Event.TicketFinished || event instanceof Event.SurveyAnswered;
    }

    private List<Served> served(QueueState state) {
        return state.listServed().stream()
                .filter(ticket -> !ticket.origin().linkHash().isEmpty())
                .map(ticket -> served(state, ticket))
                .toList();
    }

    private Served served(QueueState state, Ticket ticket) {
        return new Served(
                site,
                ticket.origin().linkHash(),
                ticket.origin().language(),
                clock.instant(),
                !state.mayAnswerSurvey(ticket));
    }

    /** Tried again with the next visit that is over. */
    private void keep(List<Served> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        try {
            file.keepServed(fresh);
            fresh.forEach(one -> known.put(one.link(), one));
            forgetOld();
        } catch (IOException e) {
            LOG.warn("whose survey stays open was not kept: {}", e.getMessage());
        }
    }

    private void forgetOld() {
        var oldest = clock.instant().minus(OPEN_FOR);
        known.values().removeIf(one -> one.at().isBefore(oldest));
    }

    /** Empty for a link that was never served, or whose week is over. */
    public Optional<Served> find(String link) {
        var oldest = clock.instant().minus(OPEN_FOR);
        return Optional.ofNullable(known.get(link)).filter(one -> !one.at().isBefore(oldest));
    }

    /**
     * Once: what is told again changes nothing.
     *
     * @return false: it is not kept, and can be told again
     */
    public synchronized boolean tryAnswer(String link, Survey survey) {
        var one = find(link).orElse(null);
        if (one == null || one.answered()) {
            return true;
        }
        try {
            var now = clock.instant();
            var given = new GivenSurvey(site, intent(link), now, PHONE, survey);
            if (!file.keep(given, now, FeedbackDesk.MOST_A_DAY)) {
                return false;
            }
            file.keepServed(List.of(one.told()));
            known.put(link, one.told());
            return true;
        } catch (IOException e) {
            LOG.error("a survey from home was not kept", e);
            return false;
        }
    }

    /** The same for the same visit, so that a second answer is no second survey. */
    private static IntentId intent(String link) {
        var bytes = ("survey of " + link).getBytes(StandardCharsets.US_ASCII);
        return new IntentId(UUID.nameUUIDFromBytes(bytes).toString());
    }
}
