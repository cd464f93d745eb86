package foyer.server.sites;

import foyer.contract.words.Daily;
import foyer.contract.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the house tells everybody who waits, on displays that show messages.
 *
 * @param hours when it is shown; null: always
 */
public record HallMessage(String id, Texts text, @Nullable Daily hours) {
    /** More would not be read by anybody who waits half an hour. */
    public static final int MOST = 12;

    /** Three lines of a display, read at eight metres. */
    public static final int LONGEST = 140;

    public HallMessage {
        Ids.require("message", id);
    }
}
