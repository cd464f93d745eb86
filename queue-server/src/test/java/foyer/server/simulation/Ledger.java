package foyer.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.journal.Journal;
import foyer.server.journal.JournalEvent;
import foyer.server.journal.JournalException;
import foyer.server.sites.Site;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.loop.InlineLoop.Wish;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.store.EventCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was promised to whom at one site: PRODUCT.md's promises 1, 2 and 4, looked at after every
 * step; {@link Counters} looks at the third and {@link Shows} at the sixth.
 */
final class Ledger {
    private record Key(LocalDate day, TicketNumber number) {}

    /**
     * @param issue whose number it is
     * @param heard whether whoever gave it can still say so
     */
    private record Given(IntentId issue, boolean heard) {}

    /**
     * Numbers are nobody else's as long as the clocks of two kiosks are no more than a day apart.
     */
    private record Alone(String kiosk, LocalDate believed) {
        boolean isWithinADayOf(Alone other) {
            return Math.abs(believed.toEpochDay() - other.believed.toEpochDay()) <= 1;
        }
    }

    private final EventCodec codec = new EventCodec();
    private final Site site;
    private final Counters counters;
    private final Shows shows;
    private final Planter planter;
    private boolean mayHaveChanged = true;
    private Instant lastAt = Instant.MIN;
    private LocalDate lastDay = LocalDate.MIN;
    // From the journal.
    final List<Event> log = new ArrayList<>();
    private final Map<Key, TicketId> numbers = new HashMap<>();
    private final Map<TicketId, Set<TicketNumber>> numbersOf = new HashMap<>();
    private final Map<IntentId, TicketId> tickets = new HashMap<>();
    private final Map<IntentId, LocalDate> issuedOn = new HashMap<>();
    // Of this business day, or carried over into it.
    private final Set<TicketId> open = new HashSet<>();
    // From those who give numbers, and from the answers.
    private final Set<IntentId> wishes = new HashSet<>();
    private final Map<Key, Given> given = new HashMap<>();
    private final Map<Key, List<Alone>> heldInTheHall = new HashMap<>();
    private final Map<IntentId, Key> numbering = new HashMap<>();
    private final Map<IntentId, IntentId> issueOf = new HashMap<>();
    private final List<Reply.Accepted> acknowledged = new ArrayList<>();

    Ledger(Site site, Counters counters, Shows shows, Planter planter) {
        this.site = site;
        this.counters = counters;
        this.shows = shows;
        this.planter = planter;
    }

    int givenNumbers() {
        return given.size();
    }

    JournalEvent plant(JournalEvent event) {
        return planter.change(event, codec);
    }

    void mayHaveChanged() {
        mayHaveChanged = true;
    }

    /** Somebody at this site wants a ticket. */
    void wished(IntentId issue) {
        wishes.add(issue);
    }

    /** Printed, shown or spoken: from now on the customer holds it. */
    void given(IntentId issue, TicketNumber number, LocalDate day) {
        var other = given.putIfAbsent(new Key(day, number), new Given(issue, true));
        assertThat(other == null || other.issue().equals(issue))
                .as("promise 1: %s of %s is given to two customers", number, day)
                .isTrue();
    }

    /** Of a number the server gave: a kiosk whose clock is behind may believe in another. */
    LocalDate dayOfIssued(IntentId issue) {
        read();
        return issuedOn.getOrDefault(issue, lastDay);
    }

    /** Of the kiosk's own, on the day it really is, whatever the kiosk's clock says. */
    void givenAlone(Kiosk kiosk, TicketNumber number, @Nullable LocalDate believed, Instant now) {
        var today = site.businessDay(now);
        var one = new Alone(kiosk.toString(), believed == null ? today : believed);
        var others = heldInTheHall.computeIfAbsent(new Key(today, number), _ -> new ArrayList<>());
        assertThat(others)
                .as("promise 1: %s is given twice on %s, now by %s", number, today, one)
                .noneMatch(other -> other.isWithinADayOf(one));
        others.add(one);
    }

    void isNumbering(IntentId intent, IntentId issue, TicketNumber number, LocalDate day) {
        numbering.put(intent, new Key(day, number));
        issueOf.put(intent, issue);
    }

    /** The kiosk can say no more about it: its disk is gone. */
    void isLost(IntentId numberingIntent) {
        var key = numbering.get(numberingIntent);
        if (key != null) {
            given.computeIfPresent(key, (same, one) -> new Given(one.issue(), false));
        }
    }

    void acknowledged(Wish wish, Reply reply) {
        switch (reply) {
            case Reply.Accepted accepted -> acknowledged.add(accepted);
            case Reply.Rejected refused -> refused(wish.intent(), refused);
            case Reply.Busy busy -> throw new AssertionError("this server is never busy");
        }
    }

    private void refused(IntentId intent, Reply.Rejected refused) {
        var key = numbering.get(intent);
        if (key == null || refused.reason() == Reason.STORE_FAILED) {
            return;
        }
        read();
        var ticket = tickets.get(issueOf.get(intent));
        assertThat(ticket != null && numbersOf.get(ticket).contains(key.number()))
                .as("promise 2: %s, a given number, is refused: %s", key, refused)
                .isTrue();
    }

    private Runnable reading = () -> {};

    void readFrom(Disk disk) {
        reading = () -> read(disk.journal());
    }

    private void read() {
        reading.run();
    }

    /** Reads on in the journal, if there may be more, and compares. */
    void check() {
        if (mayHaveChanged) {
            mayHaveChanged = false;
            read();
        }
        acknowledged.forEach(this::checkWritten);
        acknowledged.clear();
    }

    private void checkWritten(Reply.Accepted one) {
        if (one.events().isEmpty()) {
            return;
        }
        int first = (int) one.firstSeq() - 1;
        int end = first + one.events().size();
        assertThat(end <= log.size() && log.subList(first, end).equals(one.events()))
                .as("promise 4: what was acknowledged is in the journal: %s", one)
                .isTrue();
    }

    private void read(Journal journal) {
        try {
            long last = journal.lastSeq(site.id());
            assertThat(last)
                    .as("promise 4: what was committed is still there")
                    .isGreaterThanOrEqualTo(log.size());
            int more = (int) (last - log.size());
            if (more > 0) {
                journal.listEvents(site.id(), log.size() + 1L, more).forEach(this::take);
            }
        } catch (JournalException e) {
            throw new AssertionError("a journal that is there can be read", e);
        }
    }

    /** All of it once more: nothing that was written is another thing now. */
    void readAgain(Journal journal) throws JournalException {
        var all = journal.listEvents(site.id(), 1, log.size());
        for (int i = 0; i < all.size(); i++) {
            assertThat(codec.decode(all.get(i).kind(), all.get(i).body()))
                    .as("promise 4: event %s", i + 1)
                    .isEqualTo(log.get(i));
        }
    }

    private void take(JournalEvent stored) {
        assertThat(stored.at()).as("order of times").isAfterOrEqualTo(lastAt);
        assertThat(stored.businessDay()).as("order of days").isAfterOrEqualTo(lastDay);
        lastAt = stored.at();
        lastDay = stored.businessDay();
        var event = codec.decode(stored.kind(), stored.body());
        log.add(event);
        counters.take(event);
        shows.take(event);
        switch (event) {
            case Event.TicketIssued issued -> {
                var issue = issued.origin().issue();
                assertThat(wishes).as("nothing comes from another site").contains(issue);
                assertThat(tickets.put(issue, issued.ticket()))
                        .as("promise 2: one visit for one wish")
                        .isNull();
                issuedOn.put(issue, issued.numberDay());
                open.add(issued.ticket());
                number(new Key(issued.numberDay(), issued.number()), issued.ticket());
            }
            case Event.NumberGiven one ->
                    number(new Key(one.numberDay(), one.number()), one.ticket());
            case Event.NumberAwaited one -> awaited(one);
            case Event.DayOpened opened -> {
                open.clear();
                opened.carried().tickets().forEach(ticket -> open.add(ticket.id()));
            }
            default -> {
                // Nothing about numbers.
            }
        }
    }

    /**
     * A kiosk may say which number it gave when the visit has ended and its day is closed: nothing
     * comes of it any more, but the journal knows by the intent whose number it was.
     */
    private void awaited(Event.NumberAwaited one) {
        var ticket = tickets.get(one.issue());
        if (ticket != null && !open.contains(ticket)) {
            number(new Key(one.numberDay(), one.number()), ticket);
        }
    }

    private void number(Key key, TicketId ticket) {
        var other = numbers.putIfAbsent(key, ticket);
        assertThat(other == null || other.equals(ticket))
                .as("promise 1: %s is the number of two tickets", key)
                .isTrue();
        numbersOf.computeIfAbsent(ticket, one -> new HashSet<>()).add(key.number());
    }

    boolean isNumberOf(TicketId ticket, TicketNumber number) {
        return numbersOf.getOrDefault(ticket, Set.of()).contains(number);
    }

    /** Once every kiosk was heard: each number given is the number of the visit it was given to. */
    void checkEveryNumberIsAVisit() {
        given.forEach(
                (key, one) -> {
                    if (one.heard()) {
                        var ticket = tickets.get(one.issue());
                        assertThat(ticket).as("promise 2: %s is a visit", key).isNotNull();
                        assertThat(numbersOf.get(ticket))
                                .as("promise 2: %s of %s", key, ticket)
                                .contains(key.number());
                    }
                });
    }
}
