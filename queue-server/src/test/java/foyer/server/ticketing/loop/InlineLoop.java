package foyer.server.ticketing.loop;

import foyer.contract.words.IntentId;
import foyer.server.journal.Journal;
import foyer.server.journal.JournalException;
import foyer.server.sites.Site;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Contents;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.RuleBook;
import foyer.server.ticketing.store.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a {@link SiteLoop} does in one turn, without its threads: for a world with its own time. */
public final class InlineLoop {
    private final Site site;
    private final RuleBook rules;
    private final Journal journal;
    private final EventCodec codec = new EventCodec();
    private final Memory memory;

    /** Replays the journal. */
    public InlineLoop(Site site, RuleBook rules, Journal journal) throws JournalException {
        this.site = site;
        this.rules = rules;
        this.journal = journal;
        this.memory = Memory.replayed(site, rules, journal, codec);
    }

    /** Something wanted. */
    public record Wish(IntentId intent, Actor actor, Command command, String body) {}

    /** Decides and commits; after an exception this loop is of no more use. */
    public List<Reply> turn(Instant now, List<Wish> wishes) throws JournalException {
        var turn = new Turn(site, journal, codec, memory, now);
        turn.passTime();
        for (var wish : wishes) {
            turn.take(
                    new Pending(
                            wish.intent(),
                            wish.actor(),
                            wish.body().getBytes(StandardCharsets.UTF_8),
                            wish.command(),
                            null,
                            new CompletableFuture<>()));
        }
        var draft = turn.draft();
        if (!draft.writesNothing()) {
            journal.commit(List.of(draft.batch()));
            memory.lastSeq = draft.nextSeq() - 1;
        }
        var replies = new ArrayList<Reply>();
        draft.answered().forEach(answered -> replies.add(answered.reply()));
        return replies;
    }

    public QueueState state() {
        return memory.state;
    }

    /** Whether a restart now would know exactly the same. */
    public boolean isWhatTheJournalSays() throws JournalException {
        var replayed = Memory.replayed(site, rules, journal, codec);
        return Contents.of(replayed.state).equals(Contents.of(memory.state))
                && replayed.lastSeq == memory.lastSeq;
    }
}
