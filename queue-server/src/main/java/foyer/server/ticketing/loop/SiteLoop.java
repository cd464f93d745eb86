package foyer.server.ticketing.loop;

import foyer.contract.words.IntentId;
import foyer.server.journal.JournalException;
import foyer.server.journal.JournalWriter;
import foyer.server.sites.Site;
import foyer.server.sites.change.Planned;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.NoteId;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.RuleBook;
import foyer.server.ticketing.store.EventCodec;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a site's queue changes. Commands wait in a bounded inbox; a batch of them is
 * decided, committed at once, and only then answered and shown. Thread-safe.
 */
public final class SiteLoop implements AutoCloseable {
    /** Commands waiting to be looked at; one more is {@link Reply.Busy}. */
    public static final int INBOX = 1_024;

    /** Commands of one commit. */
    static final int BATCH = 256;

    /** How long an intent is answered the same again. */
    public static final Duration INTENTS_KEPT = Duration.ofDays(7);

    /** A visit is carried over one night at most; after that nobody needs the words about it. */
    public static final Duration NOTES_KEPT = Duration.ofDays(2);

    /** An idle loop looks this often whether the business day or anything else is due. */
    private static final Duration TICK = Duration.ofSeconds(1);

    private static final Duration LONGEST_GATHERING = Duration.ofMillis(2);

    private static final Logger LOG = LoggerFactory.getLogger(SiteLoop.class);

    private final JournalWriter writer;
    private final InstantSource clock;
    private final EventCodec codec = new EventCodec();
    private final Inbox inbox = new Inbox(INBOX);
    private final Rereading rereading = new Rereading();
    private final Publisher publisher;
    private final Thread thread;
    private final AtomicReference<@Nullable Changing> changing = new AtomicReference<>();
    private volatile boolean closing;
    // Changed by the loop's thread alone.
    private volatile Site site;
    // Of the loop's thread alone.
    private RuleBook rules;
    private int lastBatch;
    private long lastCommitNanos;
    // Of the loop's thread alone; null after a failed commit, until the journal could be replayed.
    private @Nullable Memory memory;

    private SiteLoop(Site site, RuleBook rules, JournalWriter writer, InstantSource clock)
            throws JournalException {
        this.site = site;
        this.rules = rules;
        this.writer = writer;
        this.clock = clock;
        var replayed = Memory.replayed(site, rules, writer.journal(), codec);
        this.memory = replayed;
        this.publisher = new Publisher("published-" + site.id(), replayed.mirror);
        this.thread = Thread.ofPlatform().daemon().name("loop-" + site.id()).unstarted(this::run);
        this.inbox.takenBy(thread);
    }

    /** With the usual rules. */
    public static SiteLoop start(Site site, JournalWriter writer, InstantSource clock)
            throws JournalException {
        return start(site, RuleBook.USUAL, writer, clock);
    }

    /** Replays the site's journal; a damaged one is refused. */
    public static SiteLoop start(
            Site site, RuleBook rules, JournalWriter writer, InstantSource clock)
            throws JournalException {
        var loop = new SiteLoop(site, rules, writer, clock);
        loop.thread.start();
        return loop;
    }

    /**
     * Never blocks. What follows the reply runs on the loop's or the publisher's thread: it must
     * not wait for another reply, and hands long work on.
     *
     * @param bodyHash of what was asked; the same intent with another is {@link
     *     Reason#INTENT_REUSED}
     */
    public CompletionStage<Reply> submit(
            IntentId intent, Actor actor, byte[] bodyHash, Command command) {
        return submit(intent, actor, bodyHash, command, null);
    }

    /**
     * @param note kept if the command is accepted, in the same transaction
     */
    public CompletionStage<Reply> submit(
            IntentId intent, Actor actor, byte[] bodyHash, Command command, @Nullable Note note) {
        var reply = new CompletableFuture<Reply>();
        var pending = new Pending(intent, actor, bodyHash.clone(), command, note, reply);
        if (closing || !inbox.offer(pending) || (closing && inbox.takeBack(pending))) {
            reply.complete(new Reply.Busy());
        }
        return reply;
    }

    /** Asks the committed state; the question must be quick and keep nothing but the answer. */
    public <T> T read(Function<QueueState, T> question) {
        return publisher.read(question);
    }

    /** As it is at this moment; it may change while the queue runs. */
    public Site site() {
        return site;
    }

    /**
     * Goes on with another site, as if stopped and started anew with it; whoever asks meanwhile
     * waits a little longer.
     *
     * @return what became of it, or cancelled before it began by whoever asked; failed when it
     *     could not be kept or the journal not be read, and then nothing has changed
     */
    public CompletionStage<Planned> change(Changeover over) {
        var wanted = new Changing(over);
        if (closing || !changing.compareAndSet(null, wanted)) {
            return CompletableFuture.completedStage(
                    new Planned.Refused("another change of the site is under way"));
        }
        inbox.wake();
        return wanted.done();
    }

    private void change(Memory known, Changing wanted) {
        try {
            var planned = wanted.over().plan(known.state);
            if (planned instanceof Planned.Ready(var next, var _)) {
                goOnWith(next, wanted.over());
            }
            publisher.rebuilt(memoryNow().mirror, () -> wanted.done().complete(planned));
        } catch (IOException | RuntimeException e) {
            LOG.error("{} goes on as it was", site.id(), e);
            wanted.done().completeExceptionally(e);
        }
    }

    private void goOnWith(Site next, Changeover over) throws IOException {
        var book = over.rules(next);
        var replayed = Memory.replayed(next, book, writer.journal(), codec);
        over.keep(next);
        site = next;
        rules = book;
        memory = replayed;
    }

    private Memory memoryNow() {
        return Objects.requireNonNull(memory, "a change begins with a memory");
    }

    /** The words of a note; empty when it was deleted, or cannot be read now. */
    public Optional<String> findNote(NoteId note) {
        try {
            return writer.journal().findPerson(site.id(), note.value());
        } catch (JournalException e) {
            LOG.warn("note {} of {} cannot be read: {}", note, site.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Tells the listener of every change, on a thread of its own, until it is closed. */
    public AutoCloseable onCommitted(CommitListener listener) {
        return publisher.subscribe(listener);
    }

    private void run() {
        while (!closing || !inbox.isEmpty()) {
            if (!closing) {
                inbox.awaitOne(TICK);
            }
            gatherCompanions();
            work();
        }
    }

    /**
     * Those who were answered together ask again together: to wait for them no longer than the last
     * commit took makes one commit of what would be two. Whoever asks alone waits for nobody.
     */
    private void gatherCompanions() {
        if (lastBatch > 1 && !inbox.isEmpty()) {
            inbox.gather(lastBatch, Math.min(lastCommitNanos, LONGEST_GATHERING.toNanos()));
        }
    }

    /** A turn, also without any commands: the business day may have changed. */
    private void work() {
        var batch = new ArrayList<Pending>();
        try {
            var known = memory == null ? reread() : memory;
            var wanted = known == null ? null : changing.getAndSet(null);
            if (known != null && wanted != null && !wanted.done().isCancelled()) {
                change(known, wanted);
                known = memoryNow();
            }
            var now = clock.instant();
            inbox.drainTo(batch, BATCH);
            if (known == null) {
                answerFailed(batch);
                return;
            }
            decideAndCommit(known, new Turn(site, writer.journal(), codec, known, now), batch);
        } catch (JournalException | RuntimeException e) {
            refuse(batch, e);
        }
    }

    /** Null while the journal cannot be read, or it is too early to try again. */
    private @Nullable Memory reread() {
        if (!rereading.isDue(System.nanoTime())) {
            return null;
        }
        try {
            var known = Memory.replayed(site, rules, writer.journal(), codec);
            rereading.succeeded();
            memory = known;
            publisher.rebuilt(known.mirror, () -> {});
            return known;
        } catch (JournalException | RuntimeException e) {
            rereading.failed(System.nanoTime());
            LOG.atError()
                    .setCause(e instanceof JournalException ? null : e)
                    .log(
                            "the journal of {} cannot be read: {}. Until it can, nothing is given"
                                    + " or called. See that its disk is there, has room and may be"
                                    + " read by this program; if the file is damaged, stop the"
                                    + " server and put the data folder back from its backup. Next"
                                    + " try in {} s",
                            site.id(),
                            e.getMessage(),
                            rereading.pause().toSeconds());
            return null;
        }
    }

    private void refuse(List<Pending> batch, Exception cause) {
        if (cause instanceof JournalException) {
            LOG.error("{} of {} refused: {}", batch.size(), site.id(), cause.getMessage());
        } else {
            LOG.error("{} of {} refused", batch.size(), site.id(), cause);
        }
        memory = null;
        answerFailed(batch);
    }

    private void answerFailed(List<Pending> batch) {
        if (!batch.isEmpty()) {
            publisher.committed(
                    List.of(),
                    batch.stream().map(pending -> new Draft.Answered(pending, failed())).toList());
        }
    }

    private void decideAndCommit(Memory known, Turn turn, List<Pending> batch)
            throws JournalException {
        boolean newDay = turn.passTime();
        for (var pending : batch) {
            turn.take(pending);
        }
        var draft = turn.draft();
        if (!draft.writesNothing()) {
            long begin = System.nanoTime();
            writer.commit(draft.batch());
            lastCommitNanos = System.nanoTime() - begin;
            known.lastSeq = draft.nextSeq() - 1;
        }
        lastBatch = batch.size();
        publisher.committed(draft.events(), draft.answered());
        if (newDay) {
            prune(known);
        }
    }

    private void prune(Memory known) {
        try {
            writer.prunePersons(site.id(), known.lastAt.minus(NOTES_KEPT));
            writer.pruneIntents(site.id(), known.lastAt.minus(INTENTS_KEPT));
            known.readIntents(site, writer.journal());
        } catch (JournalException e) {
            LOG.warn(
                    "old intents and notes of {} are kept another day: {}",
                    site.id(),
                    e.getMessage());
        }
    }

    private static Reply failed() {
        return new Reply.Rejected(Reason.STORE_FAILED, "the journal could not be written or read");
    }

    /** Answers what was submitted before, then stops. */
    @Override
    public void close() {
        closing = true;
        inbox.wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
    }
}
