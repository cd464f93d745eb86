package foyer.server.phone;

import foyer.server.phone.PhonePage.Ways.Help;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for by phone: the address's {@code ?more=TURN}, {@code ?leave=TURN}, {@code
 * ?survey=TURN}, {@code ?help=TURN}, {@code ?tell=TURN} or {@code ?stop=TURN}.
 *
 * @param turn of the visit at which it was offered
 */
record PhoneWish(Kind kind, int turn) {
    /** As the address says it. */
    enum Kind {
        MORE,
        LEAVE,
        SURVEY,
        /** A colleague comes to where they wait. */
        HELP,
        /** To be told when it is nearly their turn. */
        TELL,
        /** Not to be told any more. */
        STOP;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern SYNTAX =
            Pattern.compile("(more|leave|survey|help|tell|stop)=([0-9]{1,3})");

    static Optional<PhoneWish> find(@Nullable String query) {
        var found = SYNTAX.matcher(query == null ? "" : query);
        return found.matches()
                ? Optional.of(
                        new PhoneWish(
                                Kind.valueOf(found.group(1).toUpperCase(Locale.ROOT)),
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
                    case SURVEY -> ways.survey();
                    case HELP -> ways.help() == Help.OFFERED || ways.help() == Help.COMING;
                    case TELL -> ways.tell().mayLeave();
                    case STOP -> ways.tell().contact() != null;
                };
    }

    /** Of the form that asks for it. */
    static String address(Kind kind, int turn) {
        return "?" + kind.word() + "=" + turn;
    }
}
