package foyer.appliance.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** How long one caller alone waits: for a ticket of the loop, and for a bare commit of its rows. */
final class LatencyDuel implements Duel {
    private static final Duration SLICE = Duration.ofMillis(700);

    private final OurLoop ours;
    private final BareStore bare;
    private final Quantiles allOurs = new Quantiles();
    private final Quantiles allBare = new Quantiles();

    LatencyDuel(Workplace workplace) throws IOException, SQLException {
        var folder = workplace.folder("latency");
        ours = new OurLoop(folder.resolve("ours.db"));
        bare = new BareStore(folder.resolve("bare.db"));
    }

    @Override
    public double ours() throws Exception {
        return median(Callers.latencies(SLICE, ours::issue), allOurs);
    }

    @Override
    public double baseline() throws Exception {
        return median(Callers.latencies(SLICE, this::commitOne), allBare);
    }

    private void commitOne() throws SQLException {
        bare.insertTicket();
        bare.commit();
    }

    private static double median(Quantiles slice, Quantiles all) {
        all.addAll(slice);
        return slice.quantile(0.5);
    }

    @Override
    public List<String> notes() {
        return List.of("ours " + allOurs.text(), "baseline " + allBare.text());
    }

    @Override
    public void close() throws SQLException {
        ours.close();
        bare.close();
    }
}
