package foyer.appliance.bench;

import foyer.appliance.bench.page.Tab;
import foyer.appliance.bench.page.Visitor;
import foyer.appliance.simulate.StaffClient;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * From an advisor's call to the last of twenty displays that has it in its document, through the
 * three programs, and the bare chain to twenty pages. The displays are pages of one node, in
 * sessions of their own: twenty nodes would be twenty programs on this one machine, and what they
 * cost each other would be what is measured.
 */
final class CallDuel implements Duel {
    private static final int DISPLAYS = 20;
    private static final int CHAINS = 15;

    /** A call stays on the plate for eight seconds: one that comes earlier waits for its turn. */
    private static final Duration BETWEEN_CALLS = Duration.ofSeconds(10);

    private final Hall hall;
    private final Visitor visitor;
    private final StaffClient advisor;
    private final List<Tab> displays;
    private final BareChain bare;
    private final Quantiles allOurs = new Quantiles();
    private final Quantiles allBare = new Quantiles();
    private long lastCallNanos = System.nanoTime() - BETWEEN_CALLS.toNanos();

    CallDuel(Workplace workplace) throws IOException, SQLException, InterruptedException {
        hall = new Hall(workplace);
        try {
            visitor = hall.visitor();
            advisor = hall.advisor();
            displays = hall.displays(DISPLAYS);
            bare = new BareChain(workplace, hall.browser(), DISPLAYS);
        } catch (IOException | SQLException | RuntimeException | InterruptedException e) {
            hall.close();
            throw e;
        }
    }

    @Override
    public double ours() throws Exception {
        var number = visitor.takeTicket().number();
        long early = lastCallNanos + BETWEEN_CALLS.toNanos() - System.nanoTime();
        LockSupport.parkNanos(early);
        var sights = BareChain.sights(displays, Hall.isCalled(number));
        var begin = Instant.now();
        var ticket = Hall.done(advisor.callNext()).path("ticket").asString();
        var shown = BareChain.lastOf(sights, begin);
        lastCallNanos = System.nanoTime();
        Hall.done(advisor.of("start", ticket));
        Hall.done(advisor.of("finish", ticket));
        allOurs.add(shown.toNanos());
        return shown.toNanos();
    }

    @Override
    public double baseline() throws Exception {
        var slice = new Quantiles();
        for (int i = 0; i < CHAINS; i++) {
            slice.add(bare.play().toNanos());
        }
        allBare.addAll(slice);
        return slice.quantile(0.5);
    }

    @Override
    public List<String> notes() {
        return List.of("ours " + allOurs.text(), "baseline " + allBare.text());
    }

    @Override
    public void close() throws SQLException {
        hall.close();
        bare.close();
    }
}
