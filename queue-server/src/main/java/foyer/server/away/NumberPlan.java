package foyer.server.away;

import java.util.Optional;

/**
 * How telephone numbers are written in a country.
 *
 * @param country its calling code
 * @param zero within the country a 0 stands in front
 * @param abroad other countries' numbers are taken, too
 */
public record NumberPlan(int country, boolean zero, boolean abroad) {
    /** Longer than any number with all that is put between its digits. */
    static final int MAX_TYPED = 40;

    private static final String BETWEEN = " -./()";

    /** As people write it in front of a number. */
    public String code() {
        return "+" + country;
    }

    boolean isForeign(Contact.Mobile mobile) {
        return !mobile.address().startsWith(code());
    }

    /** Empty: that is no number. Digits of any script are digits. */
    Optional<Contact.Mobile> read(String typed) {
        if (typed.length() > MAX_TYPED) {
            return Optional.empty();
        }
        var digits = digits(typed);
        return digits.isEmpty() ? Optional.empty() : number(digits.get());
    }

    private static Optional<String> digits(String typed) {
        var digits = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (c == '+' && digits.isEmpty()) {
                digits.append(c);
            } else if (BETWEEN.indexOf(c) < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(digits.toString());
    }

    private Optional<Contact.Mobile> number(String digits) {
        try {
            return Optional.of(new Contact.Mobile(international(digits)));
        } catch (IllegalArgumentException tooShortOrTooLong) {
            return Optional.empty();
        }
    }

    private String international(String digits) {
        var whole = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        if (!whole.startsWith("+")) {
            // Without the 0 it might as well be a number with its country's code and no plus.
            return zero
                    ? whole.startsWith("0") ? code() + whole.substring(1) : whole
                    : code() + whole;
        }
        // As in +44 (0)7700 900123.
        return zero && whole.startsWith(code() + "0")
                ? code() + whole.substring(code().length() + 1)
                : whole;
    }
}
