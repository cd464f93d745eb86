package foyer.kiosk.link;

import foyer.contract.Beat;
import foyer.contract.Board;
import foyer.contract.MessageCodec;
import foyer.contract.Offer;
import foyer.contract.ServerState;
import foyer.contract.words.IntentId;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.store.NodeStore;
import foyer.kiosk.store.StoreFailed;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the site says, handed to the node's roles, and whether its server is heard at all. Confined
 * to the link's thread.
 */
final class SiteListener {
    private static final Logger LOG = LoggerFactory.getLogger(SiteListener.class);

    private final NodeClock clock;
    private final List<Duty> duties;
    private final ServerWatch watch = new ServerWatch();
    private final LastOffer lastOffer;
    private final LeaseKeeper leases;
    private final AppointmentLister appointments;
    private final BooleanSupplier connected;
    private final Runnable kept;
    private @Nullable Offer offer;
    private boolean live;

    /**
     * @param connected whether the broker is there
     * @param kept told that something waits to be sent
     */
    SiteListener(
            NodeStore store,
            NodeClock clock,
            List<Duty> duties,
            Supplier<IntentId> ids,
            Path offerFile,
            MessageCodec codec,
            BooleanSupplier connected,
            Runnable kept) {
        this.clock = clock;
        this.duties = List.copyOf(duties);
        this.lastOffer = new LastOffer(offerFile, codec);
        this.leases = new LeaseKeeper(store, clock, ids);
        this.appointments = new AppointmentLister(store, clock, ids);
        this.connected = connected;
        this.kept = kept;
    }

    /** The last offer on disk is shown until the link brings a newer one. */
    void recall() {
        lastOffer.load().filter(SiteListener::isUsable).ifPresent(this::useOffer);
    }

    void board(Board board) {
        duties.forEach(duty -> duty.board(board));
    }

    void beat(Beat beat) {
        if (watch.beat(beat, clock.nanos())) {
            clock.hear(beat.at());
            duties.forEach(duty -> duty.beat(beat));
            look();
        }
    }

    void state(ServerState state) {
        watch.state(state);
        look();
    }

    void offer(Offer newest) {
        if (isUsable(newest) && watch.offer(newest)) {
            useOffer(newest);
            lastOffer.save(newest);
            lookAtLeases();
        }
    }

    private static boolean isUsable(Offer candidate) {
        try {
            ZoneId.of(candidate.zone());
            return true;
        } catch (DateTimeException e) {
            LOG.warn("an offer with the time zone {} is ignored", e.getMessage());
            return false;
        }
    }

    private void useOffer(Offer newest) {
        offer = newest;
        duties.forEach(duty -> duty.offer(newest));
    }

    /** Whether the server is heard may also have changed by the mere passing of time. */
    void look() {
        boolean heard = connected.getAsBoolean() && watch.isLive(clock.nanos());
        if (heard != live) {
            LOG.info(heard ? "the server is heard" : "the server is not heard: going on alone");
            live = heard;
            duties.forEach(duty -> duty.live(heard));
            lookAtLeases();
        }
    }

    void lookAtLeases() {
        var known = offer;
        try {
            boolean numbers = duties.stream().anyMatch(Duty::givesNumbers);
            if (live && numbers && known != null && leases.look(known)) {
                kept.run();
            }
        } catch (StoreFailed e) {
            LOG.error("leases could not be looked after", e);
        }
    }

    /** A list comes in pages, each asked for when the one before is here. */
    void lookAtAppointments() {
        var known = offer;
        try {
            boolean tickets = duties.stream().anyMatch(Duty::givesNumbers);
            if (live && tickets && known != null && appointments.look(known)) {
                kept.run();
            }
        } catch (StoreFailed e) {
            LOG.error("appointments could not be asked for", e);
        }
    }
}
