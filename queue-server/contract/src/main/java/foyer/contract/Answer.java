package foyer.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.BadgeCode;
import foyer.contract.words.IntentId;
import foyer.contract.words.KeyHash;
import foyer.contract.words.NumberBand;
import foyer.contract.words.ServerId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The application's answer to one {@link Ask}; the same intent gets the same answer again. */
public record Answer(int v, IntentId intent, ServerId server, Instant at, Body body)
        implements Message {

    /** What came of it. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Issued.class, name = "issued"),
        @JsonSubTypes.Type(value = Appointment.class, name = "appointment"),
        @JsonSubTypes.Type(value = Appointments.class, name = "appointments"),
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

    /**
     * What was found by an {@link AskBody.FindAppointment}.
     *
     * @param booking null when nothing was, or nothing that may be told
     * @param opensAt from then on its customer is not early; null as the booking is
     * @param held the number of whoever has checked in with it; only for who knows the code
     * @param place the name of the site it is at, when it is not at this one
     */
    public record Appointment(
            AppointmentFit fit,
            @Nullable Booking booking,
            @Nullable Instant opensAt,
            @Nullable TicketNumber held,
            @Nullable Texts place)
            implements Body {}

    /** What a kiosk may know of an appointment: nothing of whose it is. */
    public record Booking(AppointmentId appointment, ServiceCode service, Instant startsAt) {}

    /**
     * The appointments of a day, or as many as fit, by their keys.
     *
     * @param salt of the hashes
     * @param following how many of the day there are up to the last of these, when there are more
     */
    public record Appointments(
            LocalDate day,
            String salt,
            int earlyMinutes,
            int lateMinutes,
            @Nullable Integer following,
            List<Known> known)
            implements Body {
        /** As many as fit a message. */
        public static final int MAX_KNOWN = 50;

        private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");

        public Appointments {
            if (!SALT.matcher(Bounds.text("salt", salt, 32)).matches()) {
                throw new IllegalArgumentException("salt is not 32 hexadecimal digits");
            }
            Bounds.notNegative("earlyMinutes", earlyMinutes);
            Bounds.notNegative("lateMinutes", lateMinutes);
            known = Bounds.list("known", known, MAX_KNOWN);
        }
    }

    /** An appointment and what it is recognised by. */
    public record Known(Booking booked, List<KeyHash> keys) {
        /** A code, a reference and a card. */
        public static final int MAX_KEYS = 3;

        public Known {
            keys = Bounds.list("keys", keys, MAX_KEYS);
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
