package foyer.kiosk.session;

import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.TicketNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number that is durably this visitor's.
 *
 * @param issue the intent of the wish
 * @param service as it was when the wish was made
 * @param live from the server; otherwise the node's own number, and waits are not known
 * @param peopleAhead null when not known
 * @param takenAt null when no clock could be trusted
 * @param promisedAt null when not known
 * @param heldUntil the visitor comes back then, and is not called sooner; null: waits here
 */
public record Given(
        IntentId issue,
        Menu.Service service,
        LinkToken link,
        TicketNumber number,
        boolean live,
        @Nullable Integer peopleAhead,
        @Nullable Instant takenAt,
        @Nullable Instant promisedAt,
        @Nullable Instant heldUntil) {

    /** Of somebody who waits here. */
    public Given(
            IntentId issue,
            Menu.Service service,
            LinkToken link,
            TicketNumber number,
            boolean live,
            @Nullable Integer peopleAhead,
            @Nullable Instant takenAt,
            @Nullable Instant promisedAt) {
        this(issue, service, link, number, live, peopleAhead, takenAt, promisedAt, null);
    }

    /** What can be expected; null when not known, or when the visitor comes back later. */
    public Menu.@Nullable Wait expected() {
        return live && heldUntil == null ? service.expected() : null;
    }

    /**
     * Who will really go first when that is known, otherwise whoever is promised an earlier call;
     * null when not known, or when the visitor comes back later.
     */
    public @Nullable Integer ahead() {
        if (heldUntil != null) {
            return null;
        }
        var wait = expected();
        return wait == null || peopleAhead == null ? peopleAhead : Integer.valueOf(wait.ahead());
    }
}
