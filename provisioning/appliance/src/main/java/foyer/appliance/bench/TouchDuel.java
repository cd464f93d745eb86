package foyer.appliance.bench;

import foyer.appliance.bench.page.Visitor;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * From a visitor's touch to the ticket's number in the document, through the three programs, and
 * the bare chain to one page.
 */
final class TouchDuel implements Duel {
    private static final int TICKETS = 3;
    private static final int CHAINS = 15;

    private final Hall hall;
    private final Visitor visitor;
    private final BareChain bare;
    private final Quantiles allOurs = new Quantiles();
    private final Quantiles allBare = new Quantiles();
    private final Quantiles heard = new Quantiles();

    TouchDuel(Workplace workplace) throws IOException, SQLException {
        hall = new Hall(workplace);
        try {
            visitor = hall.visitor();
            bare = new BareChain(workplace, hall.browser(), 1);
        } catch (IOException | SQLException | RuntimeException e) {
            hall.close();
            throw e;
        }
    }

    @Override
    public double ours() throws IOException {
        var slice = new Quantiles();
        for (int i = 0; i < TICKETS; i++) {
            var ticket = visitor.takeTicket();
            slice.add(ticket.waited().toNanos());
            heard.add(ticket.heard().toNanos());
        }
        allOurs.addAll(slice);
        return slice.quantile(0.5);
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
        return List.of(
                "ours " + allOurs.text(),
                "of that, until the next screen says it was heard: " + heard.text(),
                "baseline " + allBare.text());
    }

    @Override
    public void close() throws SQLException {
        hall.close();
        bare.close();
    }
}
