package foyer.server.visitors;

import foyer.contract.words.BadgeCode;
import foyer.contract.words.IntentId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One business visitor's stay in the building.
 *
 * @param id the intent it began with
 * @param number of the badge, counted from 1 on each day of a site
 * @param host null: nobody of the list was meant, as far as anybody knows
 * @param hostName as the visitor said it
 * @param certain false: the kiosk restarted before it could tell, and its clock may be wrong
 * @param ended null as long as they are in the building
 */
public record Stay(
        IntentId id,
        LocalDate day,
        int number,
        BadgeCode code,
        Guest guest,
        @Nullable HostId host,
        String hostName,
        Instant since,
        boolean certain,
        @Nullable End ended) {

    /** When and how somebody left. */
    public record End(Instant at, How how) {}

    /** How somebody left. */
    public enum How {
        /** Their badge was scanned, or its code typed. */
        BADGE,
        /** By the number of the badge and their name. */
        NUMBER,
        /** A colleague saw them leave. */
        STAFF,
        /** Nobody saw them leave: the business day ended. */
        DAY_END
    }

    public boolean inside() {
        return ended == null;
    }

    public Stay ended(Instant at, How how) {
        var end = new End(at.isBefore(since) ? since : at, how);
        return new Stay(id, day, number, code, guest, host, hostName, since, certain, end);
    }
}
