package foyer.server.ticketing.loop;

import foyer.contract.words.IntentId;
import foyer.server.journal.Journal;
import foyer.server.journal.JournalException;
import foyer.server.journal.SiteBatch;
import foyer.server.sites.Site;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.QueueRules;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.RuleBook;
import foyer.server.ticketing.store.EventCodec;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link SiteLoop} and its publisher do in one turn, without their threads: for a world with
 * its own time. After anything that failed it is of no more use, and another one is replayed.
 */
public final class InlineLoop {
    private final Site site;
    private final Journal journal;
    private final EventCodec codec;
    private final Memory memory;
    private @Nullable Draft draft;
    private boolean newDay;

    /** Replays the journal. */
    public InlineLoop(Site site, RuleBook rules, Journal journal) throws JournalException {
        this(site, rules, journal, new EventCodec());
    }

    /** Replays the journal, read by a codec that is at hand. */
    public InlineLoop(Site site, RuleBook rules, Journal journal, EventCodec codec)
            throws JournalException {
        this.site = site;
        this.journal = journal;
        this.codec = codec;
        this.memory = Memory.replayed(site, rules, journal, codec);
    }

    /** Something wanted. */
    @SuppressWarnings("ArrayRecordComponent") // Handed over, never shared or compared.
    public record Wish(IntentId intent, Actor actor, Command command, byte[] bodyHash) {}

    /** Decides; empty when nothing is to be written. */
    public Optional<SiteBatch> decide(Instant now, List<Wish> wishes) throws JournalException {
        var turn = new Turn(site, journal, codec, memory, now);
        newDay = turn.passTime();
        for (var wish : wishes) {
            turn.take(
                    new Pending(
                            wish.intent(),
                            wish.actor(),
                            wish.bodyHash(),
                            wish.command(),
                            null,
                            new CompletableFuture<>()));
        }
        draft = turn.draft();
        return draft.writesNothing() ? Optional.empty() : Optional.of(draft.batch());
    }

    /** What was decided is durable: readers may know it now. */
    public void committed() throws JournalException {
        var done = Objects.requireNonNull(draft);
        memory.lastSeq = done.nextSeq() - 1;
        done.events().forEach(event -> QueueRules.evolve(memory.mirror, event));
        if (newDay) {
            journal.pruneIntents(site.id(), memory.lastAt.minus(SiteLoop.INTENTS_KEPT));
            memory.readIntents(site, journal);
        }
    }

    public boolean openedADay() {
        return newDay;
    }

    /** In the order of the wishes. */
    public List<Reply> replies() {
        return Objects.requireNonNull(draft).answered().stream()
                .map(Draft.Answered::reply)
                .toList();
    }

    public List<Event> events() {
        return Objects.requireNonNull(draft).events();
    }

    /** Of the loop alone. */
    public QueueState state() {
        return memory.state;
    }

    /** What is committed, as everybody else reads it. */
    public QueueState mirror() {
        return memory.mirror;
    }

    public long lastSeq() {
        return memory.lastSeq;
    }
}
