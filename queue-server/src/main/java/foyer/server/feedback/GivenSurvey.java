package foyer.server.feedback;

import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.server.ticketing.Survey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody found their visit, said at a kiosk or at home.
 *
 * @param intent of the wish it came with
 * @param at when it was said, which may be long before it came
 * @param node the kiosk, or {@code phone}
 * @param answers null: they are with their visit in the journal
 */
public record GivenSurvey(
        SiteId site, IntentId intent, Instant at, NodeId node, @Nullable Survey answers) {}
