package foyer.server.ticketing.loop;

import foyer.server.sites.change.Planned;
import java.util.concurrent.CompletableFuture;

/** A change of the site that waits for the loop. */
record Changing(Changeover over, CompletableFuture<Planned> done) {
    Changing(Changeover over) {
        this(over, new CompletableFuture<>());
    }
}
