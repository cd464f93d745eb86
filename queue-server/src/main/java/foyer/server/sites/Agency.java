package foyer.server.sites;

import foyer.contract.words.Texts;
import foyer.contract.words.WebAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Another organisation, for what this house does not do.
 *
 * @param purpose what it helps with
 * @param address as it stands on a letter
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
    public static final int MOST = 24;
    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_PURPOSE = 100;
    public static final int LONGEST_ADDRESS = 120;
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9][0-9 ()-]{2,24}");

    public Agency {
        Ids.require("agency", id);
        requirePlain(address);
        requirePhone(phone);
    }

    public static String requirePhone(String phone) {
        if (!PHONE.matcher(phone).matches()) {
            throw new IllegalArgumentException(
                    "phone number is not digits and spaces, such as 0800 123 456");
        }
        return phone;
    }

    /** One line: it is printed and read out. */
    public static String requirePlain(String address) {
        if (address.isBlank()
                || address.length() > LONGEST_ADDRESS
                || address.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "address is not one line of 1 to " + LONGEST_ADDRESS + " characters");
        }
        return address;
    }
}
