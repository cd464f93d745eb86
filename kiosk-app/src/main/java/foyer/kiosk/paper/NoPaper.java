package foyer.kiosk.paper;

import foyer.contract.DeviceHealth;
import foyer.contract.Offer;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.floor.TicketPaper;
import foyer.kiosk.session.Effect;
import foyer.kiosk.session.Given;
import foyer.kiosk.session.Leaflet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A node without a printer: the number is on the screen and on the phone. */
public final class NoPaper implements TicketPaper {
    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public CompletionStage<Boolean> print(Given given, LanguageCode language, Offer offer) {
        return CompletableFuture.completedStage(false);
    }

    @Override
    public CompletionStage<Boolean> print(
            IntentId job, Leaflet leaflet, LanguageCode language, Offer offer) {
        return CompletableFuture.completedStage(false);
    }

    @Override
    public CompletionStage<Boolean> slip(Effect.PrintSlip slip, Offer offer) {
        return CompletableFuture.completedStage(false);
    }

    @Override
    public List<DeviceHealth> health() {
        return List.of();
    }

    @Override
    public void onHealth(Runnable changed) {
        // Nothing here ever changes.
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
