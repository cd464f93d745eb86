package foyer.kiosk.floor;

import foyer.contract.DeviceHealth;
import foyer.contract.Offer;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.session.Effect;
import foyer.kiosk.session.Given;
import foyer.kiosk.session.Leaflet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Paper that comes when the test says so. */
public final class FakePaper implements TicketPaper {
    public final List<Given> printed = new CopyOnWriteArrayList<>();
    public final List<Leaflet> leaflets = new CopyOnWriteArrayList<>();
    public final List<Effect.PrintSlip> slips = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Boolean> outcome = CompletableFuture.completedFuture(true);

    private volatile Runnable whenPrinting = () -> {};

    /** Run on the floor's loop as a print is asked for. */
    public void whenPrinting(Runnable look) {
        whenPrinting = look;
    }

    /** The next tickets wait for this. */
    public void comes(CompletableFuture<Boolean> when) {
        outcome = when;
    }

    @Override
    public CompletionStage<Boolean> print(Given given, LanguageCode language, Offer offer) {
        whenPrinting.run();
        printed.add(given);
        return outcome;
    }

    @Override
    public CompletionStage<Boolean> print(
            IntentId job, Leaflet leaflet, LanguageCode language, Offer offer) {
        leaflets.add(leaflet);
        return outcome;
    }

    @Override
    public CompletionStage<Boolean> slip(Effect.PrintSlip slip, Offer offer) {
        slips.add(slip);
        return outcome;
    }

    @Override
    public List<DeviceHealth> health() {
        return List.of();
    }

    @Override
    public void onHealth(Runnable changed) {
        // Never changes.
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
