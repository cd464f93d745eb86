package foyer.kiosk.floor;

import foyer.contract.DeviceHealth;
import foyer.contract.Offer;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.session.Effect;
import foyer.kiosk.session.Given;
import foyer.kiosk.session.Leaflet;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Puts a ticket on paper: a printer, or a node without one. */
public interface TicketPaper extends AutoCloseable {
    /**
     * @return whether the printer has confirmed it; always completes, never exceptionally
     */
    CompletionStage<Boolean> print(Given given, LanguageCode language, Offer offer);

    /**
     * @param job printed at most once under it
     * @return as of a ticket
     */
    CompletionStage<Boolean> print(
            IntentId job, Leaflet leaflet, LanguageCode language, Offer offer);

    /**
     * What a journey ended with, on a slip.
     *
     * @return as {@link #print}
     */
    CompletionStage<Boolean> slip(Effect.PrintSlip slip, Offer offer);

    /** Whether there is a printer at all: what can never fail is not spoken of. */
    default boolean isThere() {
        return true;
    }

    /** What staff should know. */
    List<DeviceHealth> health();

    /** Tells of each change of {@link #health}. */
    void onHealth(Runnable changed);

    @Override
    void close();
}
