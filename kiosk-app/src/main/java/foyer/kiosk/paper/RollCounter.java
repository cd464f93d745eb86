package foyer.kiosk.paper;

import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.devices.escpos.PrinterStatus;
import foyer.kiosk.roll.RollForecast;
import foyer.kiosk.roll.RollState;
import foyer.kiosk.store.StoreFailed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the paper that comes out of the printer and tells a day ahead when the roll will have
 * ended. Thread-safe.
 */
public final class RollCounter {
    static final String DEVICE = "paper";

    /** At 203 dots an inch. */
    static final int DOTS_A_MILLIMETRE = 8;

    /** From the head to the knife: each paper begins with as much white. */
    static final int CUT_OFF_DOTS = 15 * DOTS_A_MILLIMETRE;

    private static final int MILLIMETRES_A_METRE = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(RollCounter.class);

    private final Function<UnaryOperator<RollState>, RollState> memory;
    private final long rollDots;
    private final Supplier<Optional<Instant>> now;
    private volatile ZoneId zone = ZoneId.systemDefault();
    private volatile RollState last = RollState.NEW;

    /**
     * @param memory changes what is remembered, and says how it is then
     * @param metres on a whole roll
     * @param now empty while no clock can be trusted
     */
    public RollCounter(
            Function<UnaryOperator<RollState>, RollState> memory,
            int metres,
            Supplier<Optional<Instant>> now) {
        this.memory = memory;
        this.rollDots = (long) metres * MILLIMETRES_A_METRE * DOTS_A_MILLIMETRE;
        this.now = now;
        change(roll -> roll);
    }

    /** By this clock the house opens and closes. */
    public void in(ZoneId site) {
        zone = site;
    }

    void printed(int dots) {
        var at = now.get().map(this::local).orElse(null);
        change(roll -> roll.printed(at, dots + CUT_OFF_DOTS));
    }

    void saw(PrinterStatus status) {
        switch (status) {
            case PrinterStatus.Ready(var supply) ->
                    change(roll -> roll.ready(supply == PrinterStatus.PaperSupply.NEAR_END));
            case PrinterStatus.Blocked(var reason)
                    when reason == PrinterStatus.BlockReason.PAPER_OUT ->
                    change(RollState::out);
            case PrinterStatus.Blocked(var reason)
                    when reason == PrinterStatus.BlockReason.COVER_OPEN ->
                    change(RollState::opened);
            case PrinterStatus.Blocked _, PrinterStatus.Offline _ -> {}
        }
    }

    /** Nothing while there is enough, and nothing where the printer itself sees the end. */
    Optional<DeviceHealth> health() {
        var roll = last;
        if (roll.seen() != RollState.Seen.ENOUGH) {
            return Optional.empty();
        }
        return now.get()
                .map(this::local)
                .flatMap(
                        here ->
                                RollForecast.end(roll, rollDots, here)
                                        .filter(end -> RollForecast.isSoon(end, here)))
                .map(end -> "ENDS " + end.atZone(zone).toInstant())
                .map(reason -> new DeviceHealth(DEVICE, DeviceState.WARNING, reason));
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    /** A disk that fails keeps no ticket from being printed: the count goes on from the last. */
    private synchronized void change(UnaryOperator<RollState> change) {
        try {
            last = memory.apply(change);
        } catch (StoreFailed e) {
            LOG.warn("the paper of the printer was not counted: {}", e.getMessage());
        }
    }
}
