package foyer.appliance.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Durable tickets a second: many callers through the real loop, and through a bare group commit.
 */
final class ThroughputDuel implements Duel {
    private static final Duration SLICE = Duration.ofMillis(700);

    private final int callers;
    private final OurLoop ours;
    private final BareStore store;
    private final BareGroupCommit bare;

    ThroughputDuel(Workplace workplace, int callers) throws IOException, SQLException {
        this.callers = callers;
        var folder = workplace.folder("throughput");
        ours = new OurLoop(folder.resolve("ours.db"));
        store = new BareStore(folder.resolve("bare.db"));
        bare = new BareGroupCommit(store);
    }

    @Override
    public double ours() throws Exception {
        return Callers.rate(callers, SLICE, ours::issue);
    }

    @Override
    public double baseline() throws Exception {
        return Callers.rate(callers, SLICE, bare::insertTicket);
    }

    @Override
    public void close() throws SQLException {
        ours.close();
        bare.close();
        store.close();
    }
}
