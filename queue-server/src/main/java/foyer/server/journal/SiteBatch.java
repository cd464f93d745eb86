package foyer.server.journal;

import foyer.contract.words.SiteId;
import java.util.List;

/**
 * What one site writes in one commit.
 *
 * @param firstSeq place of the first event: one after the site's last, or the batch is of a stale
 *     owner and refused
 */
public record SiteBatch(
        SiteId site,
        long firstSeq,
        List<JournalEvent> events,
        List<StoredIntent> intents,
        List<PersonRow> persons) {
    /** Nothing personal. */
    public SiteBatch(
            SiteId site, long firstSeq, List<JournalEvent> events, List<StoredIntent> intents) {
        this(site, firstSeq, events, intents, List.of());
    }

    public SiteBatch {
        events = List.copyOf(events);
        intents = List.copyOf(intents);
        persons = List.copyOf(persons);
    }
}
