package foyer.server.phone;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for by phone: the address's {@code ?more=TURN} or {@code ?leave=TURN}.
 *
 * @param turn of the visit at which it was offered
 */
record PhoneWish(Kind kind, int turn) {
    /** As the address says it. */
    enum Kind {
        MORE,
        LEAVE
    }

    private static final Pattern SYNTAX = Pattern.compile("(more|leave)=([0-9]{1,3})");

    static Optional<PhoneWish> find(@Nullable String query) {
        var found = SYNTAX.matcher(query == null ? "" : query);
        return found.matches()
                ? Optional.of(
                        new PhoneWish(
                                found.group(1).equals("more") ? Kind.MORE : Kind.LEAVE,
                                Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    /** A page that was left open offers what is not to be had any more. */
    boolean isOfferedBy(PhonePage page) {
        var ways = page.ways();
        return ways.turn() == turn
                && switch (kind) {
                    case MORE -> ways.moreMinutes() > 0;
                    case LEAVE -> ways.leave();
                };
    }

    /** Of the form that asks for it. */
    static String address(Kind kind, int turn) {
        return (kind == Kind.MORE ? "?more=" : "?leave=") + turn;
    }
}
