package foyer.kiosk.session;

import foyer.contract.words.Texts;
import foyer.contract.words.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that helps with what this house does not.
 *
 * @param purpose what it helps with
 * @param opening when it is open, in words
 * @param web null: none
 */
public record Agency(
        String id,
        Texts name,
        Texts purpose,
        String address,
        String phone,
        Texts opening,
        @Nullable WebAddress web) {}
