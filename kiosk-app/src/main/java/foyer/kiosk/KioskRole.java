package foyer.kiosk;

import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.devices.escpos.EscPosPrinter;
import foyer.devices.escpos.PrinterSettings;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.floor.Floor;
import foyer.kiosk.floor.TicketPaper;
import foyer.kiosk.floor.WishKeeper;
import foyer.kiosk.link.NodeIdentity;
import foyer.kiosk.link.NodeLink;
import foyer.kiosk.paper.NoPaper;
import foyer.kiosk.paper.PrinterPaper;
import foyer.kiosk.session.Input;
import foyer.kiosk.session.Pace;
import foyer.kiosk.store.Moment;
import foyer.kiosk.store.NodeStore;
import foyer.mqtt.LinkSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A node as a kiosk: its memory, its printer, its screens and its link, started and closed. */
public final class KioskRole implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KioskRole.class);
    private static final String STORE = "node.db";
    private static final String OFFER = "offer.json";
    private static final int TOKEN_BYTES = 16;

    private final NodeStore store;
    private final TicketPaper paper;
    private final Floor floor;
    private final NodeLink link;

    private KioskRole(NodeStore store, TicketPaper paper, Floor floor, NodeLink link) {
        this.store = store;
        this.paper = paper;
        this.floor = floor;
        this.link = link;
    }

    /**
     * @param data the folder the node remembers in; it must be there
     * @param printer empty for a kiosk without one
     */
    public static KioskRole start(
            NodeIdentity identity,
            LinkSettings settings,
            Path data,
            Optional<PrinterSettings> printer,
            Pace pace) {
        var store = NodeStore.open(data.resolve(STORE), identity.node(), KioskRole::newIntent);
        var clock = NodeClock.system(store.findSavedTime());
        var unknown = store.recover(new Moment(clock.nanos(), clock.now().orElse(null)));
        unknown.forEach(issue -> LOG.warn("the paper of intent {} is unknown", issue));
        var paper = paper(printer, identity, unknown.size());
        var keeper = new WishKeeper(store, clock);
        var floor = new Floor(keeper, clock, paper, pace, KioskRole::fresh);
        var link =
                new NodeLink(
                        identity,
                        settings,
                        store,
                        clock,
                        floor,
                        paper,
                        keeper,
                        KioskRole::newIntent,
                        data.resolve(OFFER));
        keeper.sendBy(link.outgoing());
        floor.start();
        link.start();
        return new KioskRole(store, paper, floor, link);
    }

    private static TicketPaper paper(
            Optional<PrinterSettings> printer, NodeIdentity identity, int unknown) {
        return printer.<TicketPaper>map(
                        settings ->
                                new PrinterPaper(
                                        EscPosPrinter.start(settings),
                                        identity.node().value(),
                                        unknown))
                .orElseGet(NoPaper::new);
    }

    public Floor floor() {
        return floor;
    }

    /** For the health page: empty while the link is up. */
    public Optional<String> linkProblem() {
        return link.problem();
    }

    private static IntentId newIntent() {
        return new IntentId(UUID.randomUUID().toString());
    }

    private static Input.Fresh fresh() {
        var bytes = new byte[TOKEN_BYTES];
        Randomness.SOURCE.nextBytes(bytes);
        return new Input.Fresh(newIntent(), LinkToken.of(bytes));
    }

    /** Unguessable: a token opens a phone page. */
    private static final class Randomness {
        static final SecureRandom SOURCE = new SecureRandom();
    }

    @Override
    public void close() {
        link.close();
        floor.close();
        paper.close();
        store.close();
    }
}
