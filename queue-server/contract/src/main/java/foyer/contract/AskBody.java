package foyer.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.BadgeCode;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NeedCode;
import foyer.contract.words.Reference;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node can ask for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AskBody.Issue.class, name = "issue"),
    @JsonSubTypes.Type(value = AskBody.Numbered.class, name = "numbered"),
    @JsonSubTypes.Type(value = AskBody.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = AskBody.CheckIn.class, name = "check-in"),
    @JsonSubTypes.Type(value = AskBody.FindAppointment.class, name = "find-appointment"),
    @JsonSubTypes.Type(value = AskBody.ListAppointments.class, name = "list-appointments"),
    @JsonSubTypes.Type(value = AskBody.Lease.class, name = "lease"),
    @JsonSubTypes.Type(value = AskBody.FindHosts.class, name = "findHosts"),
    @JsonSubTypes.Type(value = AskBody.SignIn.class, name = "signIn"),
    @JsonSubTypes.Type(value = AskBody.SignOut.class, name = "signOut"),
    @JsonSubTypes.Type(value = AskBody.Tell.class, name = "tell"),
    @JsonSubTypes.Type(value = AskBody.Survey.class, name = "survey"),
    @JsonSubTypes.Type(value = AskBody.Help.class, name = "help"),
})
public sealed interface AskBody {
    /**
     * A ticket for a walk-in. The body never changes once asked: a number given later offline
     * follows as {@link Numbered}.
     *
     * @param link the unguessable part of the phone page's address
     * @param notBefore a held place: the customer comes back then, and is not called sooner; null:
     *     they wait here
     * @param needs what makes the visit possible, such as a hearing loop; null: nothing was said
     */
    record Issue(
            ServiceCode service,
            LanguageCode language,
            LinkToken link,
            @Nullable Instant notBefore,
            @Nullable List<NeedCode> needs)
            implements AskBody {
        public Issue {
            needs = needs == null ? null : Bounds.list("needs", needs, Need.MOST);
        }

        /** Of somebody who waits here. */
        public Issue(ServiceCode service, LanguageCode language, LinkToken link) {
            this(service, language, link, null, null);
        }

        /** Of somebody who needs nothing particular. */
        public Issue(
                ServiceCode service,
                LanguageCode language,
                LinkToken link,
                @Nullable Instant notBefore) {
            this(service, language, link, notBefore, null);
        }
    }

    /**
     * Which appointment somebody has come for: looked up, and nothing happens yet. Answered by
     * {@link Answer.Appointment}.
     */
    record FindAppointment(AppointmentKey key) implements AskBody {}

    /**
     * A ticket for somebody who was found to have an appointment. From here on it goes as with an
     * {@link Issue}, answer, number and withdrawal.
     *
     * @param service of the appointment, as the node knows it: what is waited for should nobody
     *     know the appointment any more
     * @param needs said at the kiosk, beside those the appointment was made with; null: none
     */
    record CheckIn(
            AppointmentId appointment,
            ServiceCode service,
            LanguageCode language,
            LinkToken link,
            @Nullable List<NeedCode> needs)
            implements AskBody {
        public CheckIn {
            needs = needs == null ? null : Bounds.list("needs", needs, Need.MOST);
        }

        /** Of somebody who says nothing of what they need. */
        public CheckIn(
                AppointmentId appointment,
                ServiceCode service,
                LanguageCode language,
                LinkToken link) {
            this(appointment, service, language, link, null);
        }
    }

    /**
     * What a kiosk must know to recognise the appointments of a day without the server. Answered by
     * {@link Answer.Appointments}.
     *
     * @param from how many of the day are left out because the node has them
     */
    record ListAppointments(LocalDate day, int from) implements AskBody {
        public ListAppointments {
            Bounds.notNegative("from", from);
        }
    }

    /**
     * Which number the customer of an {@link Issue} was really given, printed, shown or spoken.
     *
     * @param issue the intent of that Issue
     * @param businessDay the day the number was given on; null when the node did not trust its
     *     clock
     */
    record Numbered(IntentId issue, TicketNumber number, @Nullable LocalDate businessDay)
            implements AskBody {}

    /** The customer does not want the ticket of that Issue. */
    record Withdraw(IntentId issue) implements AskBody {}

    /**
     * Bands of numbers for today and tomorrow; asking again gives the same bands.
     *
     * @param held the days the node has a band for. One that was leased and is not among them is
     *     lost with all that was given from it, and another is leased in its place. Null: the node
     *     does not say
     */
    record Lease(@Nullable List<LocalDate> held) implements AskBody {
        public static final int MAX_HELD = 10;

        public Lease {
            held = held == null ? null : Bounds.list("held", held, MAX_HELD);
        }
    }

    /** What a business visitor asks for: it does not touch the queue. */
    sealed interface Visiting extends AskBody {}

    /** A business visitor looks for the person they are here to see. */
    record FindHosts(String typed) implements Visiting {
        public FindHosts {
            Bounds.line("typed", typed, Limits.TYPED);
        }

        /** Never in a log. */
        @Override
        public String toString() {
            return "FindHosts[hidden]";
        }
    }

    /**
     * A business visitor is in the building.
     *
     * @param host the id of a host found before; null: only what was typed is known
     * @param hostTyped the name of the host as typed, or as found
     * @param needsHelp in an evacuation
     * @param vehicle its registration; null when there is none
     */
    record SignIn(
            String visitor,
            String organisation,
            @Nullable String host,
            String hostTyped,
            BadgeCode badge,
            LanguageCode language,
            boolean needsHelp,
            @Nullable String vehicle)
            implements Visiting {
        public SignIn {
            Bounds.line("visitor", visitor, Limits.TYPED);
            Bounds.line("organisation", organisation, Limits.TYPED);
            Bounds.line("hostTyped", hostTyped, Limits.TYPED);
            if (host != null) {
                Bounds.line("host", host, Limits.TYPED);
            }
            if (vehicle != null) {
                Bounds.line("vehicle", vehicle, Limits.TYPED);
            }
        }

        /** Never in a log. */
        @Override
        public String toString() {
            return "SignIn[hidden]";
        }
    }

    /**
     * A business visitor leaves.
     *
     * @param badgeTyped the code or the number of the badge
     * @param nameTyped asked for with a number, which is easily guessed; null with a code
     */
    record SignOut(String badgeTyped, @Nullable String nameTyped) implements Visiting {
        public SignOut {
            Bounds.line("badgeTyped", badgeTyped, Limits.TYPED);
            if (nameTyped != null) {
                Bounds.line("nameTyped", nameTyped, Limits.TYPED);
            }
        }

        /** Never in a log. */
        @Override
        public String toString() {
            return "SignOut[hidden]";
        }
    }

    /**
     * Somebody tells what they think. A person's words: never in a log, a journal or a view.
     *
     * @param reference what they were given to quote
     * @param about what it is about; null: nothing in particular
     * @param email where they want an answer, and agreed that it is kept for that; null: nowhere
     * @param phone as with email
     */
    record Tell(
            Reference reference,
            Kind what,
            @Nullable ServiceCode about,
            String text,
            @Nullable String email,
            @Nullable String phone,
            LanguageCode language)
            implements AskBody {
        public static final int MAX_TEXT = 1000;
        public static final int MAX_EMAIL = 120;
        public static final int MAX_PHONE = 20;

        public Tell {
            if (text.isBlank()) {
                throw new IllegalArgumentException(
                        "text is empty, accepted are 1 to 2000 characters");
            }
            // Characters outside the first plane count as two.
            Bounds.text("text", text, 2 * MAX_TEXT);
            Bounds.words("text", text);
            Bounds.words("email", Bounds.textOrNull("email", email, MAX_EMAIL));
            Bounds.words("phone", Bounds.textOrNull("phone", phone, MAX_PHONE));
        }

        /** What it is. */
        public enum Kind {
            COMPLAINT,
            COMPLIMENT,
            COMMENT
        }

        /** A person's words stand in no log. */
        @Override
        public String toString() {
            return "Tell[" + reference + ", " + what + "]";
        }
    }

    /**
     * How somebody found their visit, from 1, bad, to 5, good. A mark they left out is null;
     * nothing in it says who they are.
     *
     * @param ticket of that visit; null: they did not say which
     */
    record Survey(
            @Nullable TicketNumber ticket,
            @Nullable Integer welcome,
            @Nullable Integer waiting,
            @Nullable Integer efficiency,
            @Nullable Integer result,
            Settled settled)
            implements AskBody {
        public static final int WORST = 1;
        public static final int BEST = 5;

        /** Whether they need not come again. */
        public enum Settled {
            YES,
            NO,
            UNSAID
        }

        public Survey {
            boolean answered = settled != Settled.UNSAID;
            for (var mark : new @Nullable Integer[] {welcome, waiting, efficiency, result}) {
                if (mark != null && (mark < WORST || mark > BEST)) {
                    throw new IllegalArgumentException(
                            "a mark is " + mark + ", accepted are " + WORST + " to " + BEST);
                }
                answered |= mark != null;
            }
            if (!answered) {
                throw new IllegalArgumentException("nothing was answered");
            }
        }
    }

    /** Somebody at the kiosk wants a colleague. */
    record Help(LanguageCode language) implements AskBody {}
}
