package foyer.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import foyer.contract.words.BadgeCode;
import foyer.contract.words.IntentId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.ServerId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import java.time.Instant;
import java.util.List;

/** The application's answer to one {@link Ask}; the same intent gets the same answer again. */
public record Answer(int v, IntentId intent, ServerId server, Instant at, Body body)
        implements Message {

    /** What came of it. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Issued.class, name = "issued"),
        @JsonSubTypes.Type(value = Done.class, name = "done"),
        @JsonSubTypes.Type(value = Leased.class, name = "leased"),
        @JsonSubTypes.Type(value = HostsFound.class, name = "hostsFound"),
        @JsonSubTypes.Type(value = Welcomed.class, name = "welcomed"),
        @JsonSubTypes.Type(value = Refused.class, name = "refused"),
        @JsonSubTypes.Type(value = Busy.class, name = "busy"),
    })
    public sealed interface Body {}

    /**
     * The ticket is in the queue, durably.
     *
     * @param peopleAhead customers promised an earlier call at the same counters
     * @param promisedAt when the charter's standard says this customer is called by
     */
    public record Issued(
            TicketId ticket,
            TicketNumber number,
            ServiceCode service,
            Instant arrivedAt,
            Instant promisedAt,
            int peopleAhead)
            implements Body {
        public Issued {
            Bounds.notNegative("peopleAhead", peopleAhead);
        }
    }

    public record Done() implements Body {}

    /**
     * Numbers the node may give by itself.
     *
     * @param kioskMark the number after the K of the node's own numbers, used past the bands
     */
    public record Leased(int kioskMark, List<NumberBand> bands) implements Body {
        public Leased {
            bands = Bounds.list("bands", bands, 4);
        }
    }

    /**
     * People whose name is like the one that was typed, the likeliest first.
     *
     * @param hosts none: nobody is
     */
    public record HostsFound(List<Host> hosts) implements Body {
        public static final int MOST = 5;

        public HostsFound {
            hosts = Bounds.list("hosts", hosts, MOST);
        }

        /** All that a visitor is shown of a colleague. */
        public record Host(String id, String fullName, String department) {
            public Host {
                Bounds.line("id", id, Limits.TYPED);
                Bounds.line("fullName", fullName, Limits.TYPED);
                Bounds.line("department", department, Limits.TYPED);
            }
        }
    }

    /**
     * The business visitor is on the roll, durably.
     *
     * @param badge the number of the badge, unique at this site on this day
     * @param code as the kiosk made it
     */
    public record Welcomed(int badge, BadgeCode code, HostTold host) implements Body {
        /** Whether the host hears of it. */
        public enum HostTold {
            /** A message is on its way. */
            ON_ITS_WAY,
            /** The host does not work here any more: the reception helps. */
            LEFT,
            /** Nobody of that name is known, or several are: the reception helps. */
            UNKNOWN,
            /** There is no way to send this host a message: the reception helps. */
            UNREACHABLE
        }
    }

    /**
     * It will not happen, however often it is asked.
     *
     * @param reason one of the server's reasons, such as SERVICE_CLOSED; a node shows unknown ones
     *     as a plain "not possible just now"
     * @param detail for the log, without personal data
     */
    public record Refused(String reason, String detail) implements Body {
        public Refused {
            Bounds.text("reason", reason, 60);
            Bounds.text("detail", detail, 400);
        }
    }

    /** Not now: the only answer after which the same intent is sent again. */
    public record Busy(long retryAfterMillis) implements Body {
        public Busy {
            Bounds.notNegative("retryAfterMillis", retryAfterMillis);
        }
    }
}
