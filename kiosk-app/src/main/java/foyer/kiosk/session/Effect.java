package foyer.kiosk.session;

import foyer.contract.AskBody;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NeedCode;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.journey.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the shell is to do. */
public sealed interface Effect {
    /** Make the wish durable, then have it sent until it is answered. */
    record Ask(IntentId intent, Wish wish) implements Effect {}

    /** The wishes of a visitor. */
    sealed interface Wish {
        /**
         * @param heldUntil the visitor comes back then; null: waits here
         * @param needs what they said they need
         */
        record TakeTicket(
                ServiceCode service,
                LanguageCode language,
                LinkToken link,
                @Nullable Instant heldUntil,
                List<NeedCode> needs)
                implements Wish {
            public TakeTicket {
                needs = List.copyOf(needs);
            }

            /** Of somebody who waits here. */
            public TakeTicket(ServiceCode service, LanguageCode language, LinkToken link) {
                this(service, language, link, null, List.of());
            }
        }

        record GiveBack(IntentId issue) implements Wish {}

        record CallHelp(LanguageCode language) implements Wish {}

        /** Of somebody who has come for an appointment. */
        record CheckIn(
                AppointmentId appointment,
                ServiceCode service,
                LanguageCode language,
                LinkToken link,
                List<NeedCode> needs)
                implements Wish {
            public CheckIn {
                needs = List.copyOf(needs);
            }
        }

        /** What a journey came to. */
        record OfJourney(AskBody body) implements Wish {}
    }

    /**
     * Make the number of a wish durable and tell the server of it.
     *
     * @param fromServer the number to keep; null: the node gives one of its own
     */
    record KeepNumber(IntentId issue, ServiceCode service, @Nullable TicketNumber fromServer)
            implements Effect {}

    record Print(Given given, LanguageCode language) implements Effect {}

    /** Printed once under that id, and nothing of it is kept. */
    record PrintLeaflet(IntentId job, Leaflet what, LanguageCode language) implements Effect {}

    /** Tell what this kiosk knows of an appointment by itself. */
    record Recall(IntentId intent, AppointmentKey key) implements Effect {}

    /** What a journey ended with, on paper. */
    record PrintSlip(IntentId intent, String journey, Result.Said said, LanguageCode language)
            implements Effect {}

    /**
     * The wish came to nothing for the visitor: stop sending it, or, where the server may know of
     * it, take it back.
     */
    record Abandon(IntentId intent) implements Effect {}

    /** Replaces the timers of screens before {@code instance}. */
    record StartTimer(long instance, Timer timer, Duration after) implements Effect {}

    /** Say this of the session, to whoever listens; what was being said ends first. */
    record Speak(Saying what) implements Effect {}

    /** Whatever is being said ends at once. */
    record Hush() implements Effect {}

    /** The clip of the screen stops, goes on, or begins again. */
    record PlayClip() implements Effect {}

    /** The visitor has gone: nothing of them stays on the page either. */
    record ClearEverything() implements Effect {}
}
