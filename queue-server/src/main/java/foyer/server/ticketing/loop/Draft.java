package foyer.server.ticketing.loop;

import foyer.contract.words.IntentId;
import foyer.contract.words.SiteId;
import foyer.server.journal.JournalEvent;
import foyer.server.journal.PersonRow;
import foyer.server.journal.SiteBatch;
import foyer.server.journal.StoredIntent;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Decision;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.store.EventCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One batch while it is being decided: nothing of it has been said to anybody yet. */
final class Draft {
    private final SiteId site;
    private final long firstSeq;
    private final EventCodec codec;
    private final List<Event> events = new ArrayList<>();
    private final List<JournalEvent> stored = new ArrayList<>();
    private final Map<IntentId, StoredIntent> intents = new LinkedHashMap<>();
    private final Map<IntentId, Reply> replies = new HashMap<>();
    private final List<PersonRow> persons = new ArrayList<>();
    private final List<Answered> answered = new ArrayList<>();

    /** Somebody's reply, to be given once the batch is durable. */
    record Answered(Pending pending, Reply reply) {}

    Draft(SiteId site, long firstSeq, EventCodec codec) {
        this.site = site;
        this.firstSeq = firstSeq;
        this.codec = codec;
    }

    long nextSeq() {
        return firstSeq + events.size();
    }

    void add(Event event, Actor actor, LocalDate day) {
        events.add(event);
        stored.add(
                new JournalEvent(
                        day,
                        event.at(),
                        codec.kind(event),
                        codec.encode(event),
                        actor.text(),
                        event instanceof Event.DayOpened));
    }

    /** What an intent of this very batch was decided to be. */
    @Nullable StoredIntent findIntent(IntentId intent) {
        return intents.get(intent);
    }

    void answer(Pending pending, long place, Instant at, Decision decision, long first) {
        var events = decision.events();
        var reply = reply(decision, first);
        intents.put(
                pending.intent(),
                new StoredIntent(
                        place,
                        pending.intent(),
                        at,
                        pending.actor().text(),
                        pending.bodyHash(),
                        first,
                        events.size(),
                        StoredReply.of(decision)));
        replies.put(pending.intent(), reply);
        if (pending.note() != null && decision instanceof Decision.Accepted) {
            persons.add(new PersonRow(pending.note().id().value(), at, pending.note().text()));
        }
        answered.add(new Answered(pending, reply));
    }

    static Reply reply(Decision decision, long first) {
        return switch (decision) {
            case Decision.Accepted accepted -> new Reply.Accepted(accepted.events(), first);
            case Decision.Rejected rejected ->
                    new Reply.Rejected(rejected.reason(), rejected.detail());
        };
    }

    void repeat(Pending pending) {
        answered.add(new Answered(pending, Objects.requireNonNull(replies.get(pending.intent()))));
    }

    void answer(Pending pending, Reply reply) {
        answered.add(new Answered(pending, reply));
    }

    List<Answered> answered() {
        return answered;
    }

    List<Event> events() {
        return events;
    }

    boolean writesNothing() {
        return stored.isEmpty() && intents.isEmpty();
    }

    SiteBatch batch() {
        return new SiteBatch(site, firstSeq, stored, List.copyOf(intents.values()), persons);
    }
}
