package foyer.server.simulation;

import foyer.contract.words.SiteId;
import foyer.server.journal.Journal;
import foyer.server.journal.JournalEvent;
import foyer.server.journal.JournalException;
import foyer.server.journal.SiteBatch;
import foyer.server.sites.Site;
import foyer.server.sites.change.Planned;
import foyer.server.sites.change.SiteChange;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.SiteInUse;
import foyer.server.ticketing.loop.InlineLoop;
import foyer.server.ticketing.loop.InlineLoop.Wish;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.store.EventCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One site's loop within the server, its inbox, and what it publishes. */
final class Seat {
    /** Somebody who waits for a reply. */
    record Asked(Wish wish, Consumer<Reply> answer) {}

    private final World world;
    private SiteFile file;
    private final Ledger ledger;
    final Views views;
    private final EventCodec codec = new EventCodec();
    final List<Asked> inbox = new ArrayList<>();
    boolean ticks;
    private List<Asked> batch = List.of();
    // Null while the server is dead, and after a failed commit until the journal was read again.
    private @Nullable InlineLoop loop;
    private @Nullable JournalException unread;
    private @Nullable QueueState mirror;
    boolean opensADay;
    int changes;

    Seat(World world, SiteFile file, Ledger ledger, Views views) {
        this.world = world;
        this.file = file;
        this.ledger = ledger;
        this.views = views;
    }

    SiteId site() {
        return file.site().id();
    }

    /** With which a restart would go on. */
    SiteFile file() {
        return file;
    }

    /** An administrator applies another file while the queue runs. */
    void follow(SiteFile wanted, Journal journal, Instant now) {
        var known = loop;
        if (known != null
                && plan(known.state(), wanted.site(), now)
                        instanceof Planned.Ready(var next, var _)) {
            file = new SiteFile(next, wanted.rules());
            loop = null;
            changes++;
            readAgain(journal);
        }
    }

    private Planned plan(QueueState state, Site wanted, Instant now) {
        var today = file.site().businessDay(now);
        var inUse = SiteInUse.of(state, today);
        return SiteInUse.hasGivenNumbers(state, today)
                ? SiteChange.during(file.site(), wanted, inUse)
                : SiteChange.withNewDay(file.site(), wanted, inUse);
    }

    private void readAgain(Journal journal) {
        try {
            known(journal);
        } catch (JournalException e) {
            throw new AssertionError("a journal that is there can be read", e);
        }
    }

    boolean isDue() {
        return ticks || !inbox.isEmpty();
    }

    Optional<InlineLoop> findLoop() {
        return Optional.ofNullable(loop);
    }

    /** What everybody but the loop reads; only of a server that has started. */
    QueueState mirror() {
        if (mirror == null) {
            throw new IllegalStateException("nothing is read of a server that has not started");
        }
        return mirror;
    }

    Optional<QueueState> findMirror() {
        return Optional.ofNullable(mirror);
    }

    void start(long boot) {
        views.started(boot);
    }

    void die() {
        inbox.clear();
        batch = List.of();
        loop = null;
        mirror = null;
        views.died();
        ledger.mayHaveChanged();
    }

    /** Takes all that waits; empty when nothing is to be written. */
    Optional<SiteBatch> decide(Instant now, Journal journal) {
        batch = List.copyOf(inbox);
        inbox.clear();
        ticks = false;
        unread = null;
        try {
            var known = known(journal);
            var decided =
                    known.decide(now, batch.stream().map(Asked::wish).toList()).map(this::planted);
            if (world.isPlanted(Plant.A_CALL_SHOWN_BEFORE_IT_WAS_WRITTEN)) {
                views.publishNow(known.state());
            }
            return decided;
        } catch (JournalException e) {
            unread = e;
            return Optional.empty();
        }
    }

    /** Nothing was written of the last turn. */
    void idled() {
        committed(unread);
    }

    /** The journal is read again after a start or a failed commit. */
    private InlineLoop known(Journal journal) throws JournalException {
        var known = loop;
        if (known == null) {
            known = new InlineLoop(file.site(), file.rules(), journal, codec);
            loop = known;
            mirror = known.mirror();
            views.touch(this::mirror);
        }
        return known;
    }

    private SiteBatch planted(SiteBatch real) {
        var events = new ArrayList<JournalEvent>();
        real.events().forEach(event -> events.add(ledger.plant(event)));
        return new SiteBatch(real.site(), real.firstSeq(), events, real.intents(), real.persons());
    }

    /**
     * @param failure null: it is durable, or there was nothing to write
     */
    void committed(@Nullable JournalException failure) {
        var asked = batch;
        batch = List.of();
        var known = loop;
        ledger.mayHaveChanged();
        boolean lies = world.isPlanted(Plant.ANSWERED_BEFORE_IT_WAS_WRITTEN);
        if ((failure != null && !lies) || known == null) {
            loop = null;
            asked.forEach(
                    one ->
                            one.answer()
                                    .accept(
                                            new Reply.Rejected(
                                                    Reason.STORE_FAILED, "not written")));
            return;
        }
        publishAndAnswer(known, asked);
    }

    private void publishAndAnswer(InlineLoop known, List<Asked> asked) {
        try {
            known.committed();
        } catch (JournalException e) {
            throw new AssertionError("a journal that is there can be read", e);
        }
        opensADay |= known.openedADay();
        if (!known.events().isEmpty()) {
            views.touch(this::mirror);
        }
        var replies = known.replies();
        for (int i = 0; i < asked.size(); i++) {
            ledger.acknowledged(asked.get(i).wish(), replies.get(i));
        }
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i).answer().accept(replies.get(i));
        }
    }
}
