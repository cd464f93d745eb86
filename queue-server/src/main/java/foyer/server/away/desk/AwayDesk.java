package foyer.server.away.desk;

import foyer.contract.words.LinkToken;
import foyer.server.away.AwayRules;
import foyer.server.away.Contact;
import foyer.server.away.Follower;
import foyer.server.away.Follower.Reached;
import foyer.server.away.Moment;
import foyer.server.away.Standing;
import foyer.server.away.Typed;
import foyer.server.away.Way;
import foyer.server.away.store.FollowerFile;
import foyer.server.floor.House;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The followers of one site: takes their addresses, writes to them, and lets go of them. Any
 * thread.
 */
public final class AwayDesk {
    /** Of one visit a day; whoever needs more may ask a colleague. */
    public static final int MOST_REFUSED = 20;

    private static final Logger LOG = LoggerFactory.getLogger(AwayDesk.class);

    private final House house;
    private final FollowerFile file;
    private final AwayOffer offer;
    private final InstantSource clock;
    private final Map<String, Follower> followers = new ConcurrentHashMap<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    // What was told and may still be on its way, by link; after a start that is everything.
    private final Map<String, Set<Moment>> open = new ConcurrentHashMap<>();
    private @Nullable LocalDate swept;
    private volatile @Nullable URI pages;

    AwayDesk(House house, FollowerFile file, AwayOffer offer, InstantSource clock)
            throws IOException {
        this.house = house;
        this.file = file;
        this.offer = offer;
        this.clock = clock;
        for (var one : file.list()) {
            followers.put(one.link(), one);
            open.put(one.link(), EnumSet.allOf(Moment.class));
        }
    }

    House house() {
        return house;
    }

    public AwayOffer offer() {
        return offer;
    }

    /**
     * What a visit's page shows.
     *
     * @param mayLeave an address can be left, or another instead
     * @param contact null: there is none now
     * @param told what was, or need not be any more
     */
    public record View(boolean mayLeave, @Nullable Contact contact, Set<Moment> told) {
        public static final View NONE = new View(false, null, Set.of());
    }

    public View view(String link) {
        var standing = standing(link);
        var known = followers.get(link);
        var told = known == null ? Set.<Moment>of() : known.told();
        boolean mayLeave =
                AwayRules.mayFollow(told, standing)
                        && (known == null || known.mayGiveAnother())
                        && refused.getOrDefault(link, 0) < MOST_REFUSED;
        var reached = known == null ? null : known.reached();
        return new View(
                mayLeave && !offer.ways().isEmpty(),
                reached == null ? null : reached.contact(),
                told);
    }

    private Standing standing(String link) {
        return sight(link).map(Sight::standing).orElseGet(Standing.Over::new);
    }

    private Optional<Sight> sight(String link) {
        var now = clock.instant();
        return house.loop().read(state -> Sight.find(state, link, house.waits(), now));
    }

    /** What came of leaving an address. */
    public sealed interface Left {
        record Kept() implements Left {}

        record Refused(Typed.Fault fault) implements Left {}

        /** It cannot be left any more: too often, or the visit has gone on. */
        record TooLate() implements Left {}

        /** Not now: too many, or the disk. */
        record Failed() implements Left {}
    }

    /** Instead of one left before. */
    public synchronized Left leave(String link, LinkToken token, Typed typed) {
        if (!view(link).mayLeave()) {
            return new Left.TooLate();
        }
        return switch (typed.read(offer.ways(), offer.plan())) {
            case Typed.Read.Refused(var fault) -> {
                refused.merge(link, 1, Integer::sum);
                yield new Left.Refused(fault);
            }
            case Typed.Read.Ok(var contact) -> keep(link, new Reached(contact, token));
        };
    }

    private Left keep(String link, Reached reached) {
        if (!followers.containsKey(link) && followers.size() >= offer.mostFollowers()) {
            LOG.warn("more than {} want to be told of their visits", followers.size());
            return new Left.Failed();
        }
        var said = AwayRules.saidByThePage(standing(link), soonAhead());
        var known = Optional.ofNullable(followers.get(link)).orElseGet(() -> fresh(link));
        return tryPut(known.with(reached, said)) ? new Left.Kept() : new Left.Failed();
    }

    private Follower fresh(String link) {
        var today = house.site().businessDay(clock.instant());
        return Follower.fresh(link, UUID.randomUUID().toString(), today);
    }

    /** False: it is still there. */
    public synchronized boolean tryForget(String link) {
        var known = followers.get(link);
        return known == null || tryPut(known.without());
    }

    private boolean tryPut(Follower follower) {
        try {
            file.keep(follower);
            followers.put(follower.link(), follower);
            open.remove(follower.link());
            return true;
        } catch (IOException e) {
            LOG.error("who wants to be told of a visit could not be written", e);
            return false;
        }
    }

    private int soonAhead() {
        return house.site().rules().away().soonAhead();
    }

    /** From now on there are messages. */
    void begin(URI phonePages) {
        pages = phonePages;
    }

    /** Looks after everybody once; true: there is something to carry. */
    synchronized boolean look() throws IOException {
        endDay();
        boolean any = false;
        for (var one : followers.values()) {
            if (one.reached() != null) {
                any |= look(one, one.reached());
            }
        }
        return any;
    }

    private void endDay() throws IOException {
        var today = house.site().businessDay(clock.instant());
        if (!today.equals(swept)) {
            file.endDaysBefore(today);
            followers.values().removeIf(one -> one.day().isBefore(today));
            open.keySet().retainAll(followers.keySet());
            refused.clear();
            swept = today;
        }
    }

    private boolean look(Follower follower, Reached reached) throws IOException {
        if (!offer.ways().contains(Way.of(reached.contact()))) {
            // Left before it was switched off: nobody is going to write there.
            forget(follower.without(), EnumSet.allOf(Moment.class));
            return false;
        }
        var sight = sight(follower.link());
        var standing = sight.map(Sight::standing).orElseGet(Standing.Over::new);
        var due = AwayRules.due(follower.told(), standing, soonAhead(), clock.instant());
        boolean told =
                due.tell() != null
                        && sight.isPresent()
                        && tell(follower, reached, due.tell(), sight.get());
        if (due.forget()) {
            forget(followers.getOrDefault(follower.link(), follower).without(), due.lapsed());
        } else {
            lapse(follower, due.lapsed());
        }
        return told;
    }

    private boolean tell(Follower follower, Reached reached, Moment moment, Sight sight)
            throws IOException {
        var at = pages;
        if (at == null) {
            return false;
        }
        var ready = new AwayWords(house.site(), at);
        var told = follower.told(moment);
        var about = follower.about(moment);
        if (!file.tell(told, ready.notice(about, moment, sight, reached, clock.instant()))) {
            LOG.warn("too many messages to customers are on their way");
            return false;
        }
        followers.put(told.link(), told);
        open.computeIfAbsent(told.link(), _ -> EnumSet.noneOf(Moment.class)).add(moment);
        return true;
    }

    private void lapse(Follower follower, Set<Moment> lapsed) throws IOException {
        var going = EnumSet.noneOf(Moment.class);
        going.addAll(open.getOrDefault(follower.link(), Set.of()));
        going.retainAll(lapsed);
        if (!going.isEmpty()) {
            file.lapse(follower, going);
            open.getOrDefault(follower.link(), going).removeAll(going);
        }
    }

    private void forget(Follower forgotten, Set<Moment> lapsed) throws IOException {
        file.forget(forgotten, lapsed);
        followers.put(forgotten.link(), forgotten);
        open.remove(forgotten.link());
    }

    void emptyLog() throws IOException {
        file.emptyLog();
    }
}
