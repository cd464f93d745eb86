package foyer.server.counters;

import foyer.contract.words.TicketNumber;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Decision;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.Ticket;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a visit that ended by mistake can be taken up again: the rules are asked. Any thread. */
public final class ReopenModel {
    /** As somebody types it; longer than any number is none. */
    public static final int MAX_TYPED = 20;

    private static final Pattern BLANK = Pattern.compile("\\s+");

    /** What would come of it. */
    public sealed interface Answer {
        /**
         * @param ticket whose number it is; it may go by another
         */
        record Possible(Ticket ticket) implements Answer {}

        record Refused(Reason reason) implements Answer {}
    }

    private ReopenModel() {}

    /**
     * @param typed a number of today as a customer says it: with blanks, in small letters
     */
    public static Answer ask(QueueState state, Seat seat, String typed, Instant now) {
        var here = Standpoint.of(state, seat, now);
        return findNumber(typed)
                .flatMap(state::findTicketByNumber)
                .map(ticket -> ask(here, ticket))
                .orElseGet(() -> new Answer.Refused(Reason.TICKET_UNKNOWN));
    }

    private static Answer ask(Standpoint here, Ticket ticket) {
        return switch (here.would(new Command.Reopen(ticket.id()))) {
            case Decision.Accepted _ -> new Answer.Possible(ticket);
            case Decision.Rejected(var reason, var _, var _) -> new Answer.Refused(reason);
        };
    }

    static Optional<TicketNumber> findNumber(String typed) {
        var plain = BLANK.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        try {
            return Optional.of(new TicketNumber(plain));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }
}
