package foyer.server.visitors;

import foyer.contract.words.BadgeCode;
import foyer.contract.words.IntentId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visitor who signs in.
 *
 * @param at when they did, which may be a while ago
 * @param certain whether that time is
 * @param host chosen from the list; null: only a name was typed
 */
public record Arrival(
        IntentId intent,
        LocalDate day,
        Instant at,
        boolean certain,
        BadgeCode code,
        Guest guest,
        @Nullable HostId host,
        String hostName) {
    public Arrival {
        hostName = TypedText.clean(hostName);
    }

    /**
     * @param number the next free one of the day
     */
    public Stay stay(int number, Meant meant) {
        var known =
                switch (meant) {
                    case Meant.Known(var one) -> one.id();
                    case Meant.Left(var one) -> one.id();
                    case Meant.Unknown _ -> null;
                };
        return new Stay(intent, day, number, code, guest, known, hostName, at, certain, null);
    }
}
