package foyer.contract;

import foyer.contract.words.Texts;
import foyer.contract.words.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that helps with what this house does not.
 *
 * @param purpose what it helps with
 * @param address as it stands on a letter, the same in every language
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
        @Nullable WebAddress web) {
    public static final int MAX_ADDRESS = 200;
    public static final int MAX_PHONE = 40;

    public Agency {
        Bounds.text("agency id", id, 40);
        Bounds.text("address", address, MAX_ADDRESS);
        Bounds.text("phone", phone, MAX_PHONE);
    }
}
