package foyer.server.feedback;

import foyer.contract.AskBody.Tell;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.Reference;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told, for as long as it is kept: the words and the contact go before the rest.
 *
 * @param intent of the wish it came with
 * @param at when it was told, which may be long before it came
 * @param about null: nothing in particular
 * @param text null once it is deleted
 * @param email null when there is none or it is deleted
 * @param phone as email
 */
public record Feedback(
        SiteId site,
        IntentId intent,
        Reference reference,
        Instant at,
        NodeId node,
        Tell.Kind kind,
        @Nullable ServiceCode about,
        LanguageCode language,
        @Nullable String text,
        @Nullable String email,
        @Nullable String phone) {

    /** A person's words stand in no log. */
    @Override
    public String toString() {
        return "Feedback[" + site + ", " + reference + ", " + kind + "]";
    }
}
