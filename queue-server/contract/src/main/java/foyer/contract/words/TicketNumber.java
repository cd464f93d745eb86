package foyer.contract.words;

import java.util.regex.Pattern;

/**
 * What is printed, shown and called: a service's letters and a number ({@code H042}), or, when a
 * kiosk had to number alone beyond its leased band, the kiosk's mark ({@code K3-041}). The letters
 * I, O, Q, S and Z are left out of prefixes because they are read as digits.
 */
public record TicketNumber(String value) implements Comparable<TicketNumber> {
    private static final Pattern SYNTAX =
            Pattern.compile("[A-HJ-NPRT-Y]{1,3}[0-9]{1,6}|K[0-9]{1,4}-[0-9]{1,6}");

    public TicketNumber {
        Words.require(
                "ticket number", value, 12, SYNTAX, "letters and digits such as H042, or K3-041");
    }

    /** A number of a service: at least {@code width} digits, more once they run out. */
    public static TicketNumber of(NumberPrefix prefix, int number, int width) {
        return new TicketNumber(prefix.value() + padded(number, width));
    }

    /** A number a kiosk made by itself past its leased band; no other node has the same mark. */
    public static TicketNumber ofKiosk(int kioskMark, int number) {
        return new TicketNumber("K" + kioskMark + "-" + padded(number, 3));
    }

    private static String padded(int number, int width) {
        var digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    @Override
    public int compareTo(TicketNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
