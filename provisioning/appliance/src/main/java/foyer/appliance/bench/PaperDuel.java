package foyer.appliance.bench;

import foyer.appliance.bench.page.Browser;
import foyer.appliance.bench.page.Visitor;
import foyer.appliance.process.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * From the moment the server decides a ticket, just before its commit, to the paper cut off at the
 * emulated printer, which takes no time of its own for a row; and the same bytes written to such a
 * printer bare. Begin and end are of this machine's one clock.
 */
final class PaperDuel implements Duel {
    private static final int TICKETS = 3;
    private static final int COPIES = 15;
    private static final String DECIDED = "SELECT max(at) FROM event WHERE kind = 'TicketIssued'";

    private final PaperLine paper = new PaperLine();
    private final Hall hall;
    private final Visitor visitor;
    private final BarePaper bare;
    private final Quantiles allOurs = new Quantiles();
    private final Quantiles allBare = new Quantiles();
    private byte[] ticket = {};

    PaperDuel(Workplace workplace) throws Exception {
        try {
            hall =
                    new Hall(
                            workplace,
                            Browser::start,
                            Surroundings.USUAL.printerAt(paper.address()));
        } catch (IOException | RuntimeException e) {
            paper.close();
            throw e;
        }
        try {
            visitor = hall.visitor();
            bare = new BarePaper();
            print();
        } catch (IOException | RuntimeException e) {
            hall.close();
            paper.close();
            throw e;
        }
    }

    @Override
    public double ours() throws Exception {
        var slice = new Quantiles();
        for (int i = 0; i < TICKETS; i++) {
            slice.add(print().toNanos());
        }
        allOurs.addAll(slice);
        return slice.quantile(0.5);
    }

    private Duration print() throws IOException, SQLException, InterruptedException {
        paper.takeSent();
        visitor.takeTicket();
        var cut = paper.awaitSheet();
        ticket = paper.takeSent();
        return Duration.between(decidedAt(hall.journal()), cut);
    }

    private static Instant decidedAt(Path journal) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + journal);
                var statement = connection.createStatement();
                var row = statement.executeQuery(DECIDED)) {
            row.next();
            return Instant.EPOCH.plus(row.getLong(1), ChronoUnit.MICROS);
        }
    }

    @Override
    public double baseline() throws Exception {
        var slice = new Quantiles();
        for (int i = 0; i < COPIES; i++) {
            slice.add(bare.print(ticket).toNanos());
        }
        allBare.addAll(slice);
        return slice.quantile(0.5);
    }

    @Override
    public List<String> notes() {
        return List.of(
                "ours " + allOurs.text(),
                "baseline " + allBare.text(),
                String.format(Locale.ROOT, "a ticket has %,d bytes", ticket.length));
    }

    @Override
    public void close() throws IOException {
        hall.close();
        bare.close();
        paper.close();
    }
}
