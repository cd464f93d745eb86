package foyer.server.ticketing.loop;

import foyer.contract.words.IntentId;
import foyer.server.journal.Journal;
import foyer.server.journal.JournalException;
import foyer.server.journal.StoredIntent;
import foyer.server.sites.Site;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Decision;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Order;
import foyer.server.ticketing.QueueRules;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.store.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/** One turn of the loop: decides a batch on the loop's state. Of the loop's thread. */
final class Turn {
    private static final Actor CALENDAR = new Actor.Server("calendar");

    /** Time passes for nobody in particular, and nobody is answered. */
    private static final IntentId PASSING = new IntentId("00000000-0000-0000-0000-000000000000");

    private final Site site;
    private final Journal journal;
    private final EventCodec codec;
    private final Memory memory;
    private final Draft draft;

    Turn(Site site, Journal journal, EventCodec codec, Memory memory, Instant now) {
        this.site = site;
        this.journal = journal;
        this.codec = codec;
        this.memory = memory;
        this.draft = new Draft(site.id(), memory.lastSeq + 1, codec);
        var at = now.truncatedTo(ChronoUnit.MICROS);
        // A clock that was set back must not turn the journal's time back.
        memory.lastAt = at.isAfter(memory.lastAt) ? at : memory.lastAt;
    }

    Draft draft() {
        return draft;
    }

    /** Whether a new day was opened. Also without any commands: time alone does something. */
    boolean passTime() {
        boolean newDay = openDayIfDue();
        var pass = new Order(memory.lastAt, PASSING, CALENDAR, new Command.PassTime());
        apply(QueueRules.decide(memory.state, pass), CALENDAR);
        return newDay;
    }

    /** Also late, when the server was not running at the cut-over. */
    private boolean openDayIfDue() {
        var today = site.businessDay(memory.lastAt);
        var open = memory.state.findDay().orElse(LocalDate.MIN);
        if (!today.isAfter(open)) {
            return false;
        }
        var bytes = ("open " + site.id() + " " + today).getBytes(StandardCharsets.UTF_8);
        var intent = new IntentId(UUID.nameUUIDFromBytes(bytes).toString());
        var order = new Order(memory.lastAt, intent, CALENDAR, new Command.OpenDay(today));
        apply(QueueRules.decide(memory.state, order), CALENDAR);
        return true;
    }

    void take(Pending pending) throws JournalException {
        var inBatch = draft.findIntent(pending.intent());
        if (inBatch != null) {
            if (pending.isSameAs(inBatch)) {
                draft.repeat(pending);
            } else {
                draft.answer(pending, reused());
            }
            return;
        }
        long place = memory.intents.find(pending.intent());
        var earlier =
                place == 0 ? Optional.<StoredIntent>empty() : journal.findIntent(site.id(), place);
        if (earlier.isPresent()) {
            draft.answer(pending, repeated(pending, earlier.get()));
        } else {
            decide(pending);
        }
    }

    private void decide(Pending pending) {
        var order = new Order(memory.lastAt, pending.intent(), pending.actor(), pending.command());
        var decision = QueueRules.decide(memory.state, order);
        if (pending.command() instanceof Command.ConfirmShown && decision.events().isEmpty()) {
            // Every display confirms every call. Only the first changes anything; the others, told
            // again, change nothing again, and need not be remembered.
            draft.answer(pending, Draft.reply(decision, draft.nextSeq()));
            return;
        }
        long first = draft.nextSeq();
        apply(decision, pending.actor());
        long place = memory.intents.last() + 1;
        memory.intents.put(pending.intent(), place);
        draft.answer(pending, place, memory.lastAt, decision, first);
    }

    private void apply(Decision decision, Actor actor) {
        for (Event event : decision.events()) {
            QueueRules.evolve(memory.state, event);
            draft.add(event, actor, memory.state.findDay().orElseThrow());
        }
    }

    private Reply repeated(Pending pending, StoredIntent earlier) throws JournalException {
        if (!pending.isSameAs(earlier)) {
            return reused();
        }
        if (!StoredReply.isAccepted(earlier.answer())) {
            return StoredReply.rejection(earlier.answer());
        }
        var events = new ArrayList<Event>(earlier.count());
        for (var stored : journal.listEvents(site.id(), earlier.firstSeq(), earlier.count())) {
            events.add(codec.decode(stored.kind(), stored.body()));
        }
        return new Reply.Accepted(events, earlier.firstSeq());
    }

    private static Reply reused() {
        return new Reply.Rejected(
                Reason.INTENT_REUSED, "it came before with another body or from somebody else");
    }
}
