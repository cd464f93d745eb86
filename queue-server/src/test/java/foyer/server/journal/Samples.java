package foyer.server.journal;

import foyer.contract.words.IntentId;
import foyer.contract.words.SiteId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Batches as a site's loop would write them. */
public final class Samples {
    public static final SiteId SITE = new SiteId("civic-centre");
    public static final SiteId OTHER = new SiteId("library");
    public static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");

    private Samples() {}

    public static JournalEvent event(long n) {
        return new JournalEvent(
                LocalDate.parse("2026-11-23"),
                MORNING.plusMillis(n),
                "Something",
                ("{\"n\":" + n + "}").getBytes(StandardCharsets.UTF_8),
                "node:kiosk-1",
                n == 1);
    }

    public static StoredIntent intent(long n, Instant at) {
        return new StoredIntent(
                n,
                new IntentId(new UUID(7, n).toString()),
                at,
                "node:kiosk-1",
                new byte[] {(byte) n},
                n,
                1,
                "ACCEPTED");
    }

    /** Somebody's words, named by event n. */
    public static PersonRow person(long n) {
        return new PersonRow("p-" + n, MORNING.plusMillis(n), "words of " + n);
    }

    /** Events firstSeq, firstSeq + 1 … each with its intent and somebody's words. */
    public static SiteBatch batch(SiteId site, long firstSeq, int count) {
        var events = new ArrayList<JournalEvent>();
        var intents = new ArrayList<StoredIntent>();
        var persons = new ArrayList<PersonRow>();
        for (long n = firstSeq; n < firstSeq + count; n++) {
            events.add(event(n));
            intents.add(intent(n, MORNING.plusMillis(n)));
            persons.add(person(n));
        }
        return new SiteBatch(site, firstSeq, events, intents, persons);
    }

    public static List<String> bodies(Journal journal, SiteId site) throws JournalException {
        var bodies = new ArrayList<String>();
        journal.replay(site, one -> bodies.add(new String(one.body(), StandardCharsets.UTF_8)));
        return bodies;
    }
}
