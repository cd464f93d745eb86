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
 * @param agreed null: waits here as everybody does
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
        @Nullable Agreed agreed) {

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

    /** Null: waits here. */
    public @Nullable Instant heldUntil() {
        return agreed instanceof Agreed.Held(var until) ? until : null;
    }

    /** Null: has no appointment. */
    public @Nullable Instant appointedAt() {
        return agreed instanceof Agreed.Appointment(var at) ? at : null;
    }

    /** What can be expected; null when not known, or when a time was agreed. */
    public Menu.@Nullable Wait expected() {
        return live && agreed == null ? service.expected() : null;
    }

    /**
     * Who will really go first when that is known, otherwise whoever is promised an earlier call;
     * null when not known, or when the visitor comes back later.
     */
    public @Nullable Integer ahead() {
        if (heldUntil() != null) {
            return null;
        }
        var wait = expected();
        return wait == null || peopleAhead == null ? peopleAhead : Integer.valueOf(wait.ahead());
    }
}
