package foyer.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.Reference;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node can ask for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AskBody.Issue.class, name = "issue"),
    @JsonSubTypes.Type(value = AskBody.Numbered.class, name = "numbered"),
    @JsonSubTypes.Type(value = AskBody.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = AskBody.Lease.class, name = "lease"),
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
     */
    record Issue(ServiceCode service, LanguageCode language, LinkToken link) implements AskBody {}

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
