package foyer.server.ticketing;

import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import java.time.Instant;

/**
 * Who came for what, and when.
 *
 * @param issue the intent that asked for the ticket
 * @param by the kiosk, or the member of staff who did it for the customer
 * @param arrivalCertain false when only a kiosk's wall clock knew
 * @param wants what else was said when the customer came
 */
public record Origin(
        IntentId issue,
        Actor by,
        ServiceCode service,
        LanguageCode language,
        String linkHash,
        Instant arrivedAt,
        boolean arrivalCertain,
        Wants wants) {

    /** Of somebody who wants the service and nothing else. */
    public Origin(
            IntentId issue,
            Actor by,
            ServiceCode service,
            LanguageCode language,
            String linkHash,
            Instant arrivedAt,
            boolean arrivalCertain) {
        this(issue, by, service, language, linkHash, arrivedAt, arrivalCertain, Wants.NOTHING);
    }

    /** What the promise counts from: a held place is the place of somebody who comes then. */
    public Instant countsFrom() {
        var held = wants.notBefore();
        return held == null || held.isBefore(arrivedAt) ? arrivedAt : held;
    }
}
