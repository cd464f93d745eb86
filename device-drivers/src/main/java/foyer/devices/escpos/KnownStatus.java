package foyer.devices.escpos;

import foyer.devices.escpos.PrinterStatus.Blocked;
import foyer.devices.escpos.PrinterStatus.Offline;
import foyer.devices.escpos.PrinterStatus.OfflineReason;
import foyer.devices.escpos.PrinterStatus.Ready;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the printer is as far as is known, and whether a job should go on waiting for it. Only the
 * printer's own thread calls it.
 */
final class KnownStatus {
    private static final Logger log = LoggerFactory.getLogger(KnownStatus.class);

    private final PrinterSettings settings;
    private final BooleanSupplier stopping;
    private final Consumer<PrinterStatus> onStatus;
    private PrinterStatus status = new Offline(OfflineReason.NOT_YET_CONNECTED);
    private Deadline blockedTooLong = Deadline.in(Duration.ZERO);

    KnownStatus(
            PrinterSettings settings, BooleanSupplier stopping, Consumer<PrinterStatus> onStatus) {
        this.settings = settings;
        this.stopping = stopping;
        this.onStatus = onStatus;
    }

    boolean isReady() {
        return status instanceof Ready;
    }

    void update(PrinterStatus now) {
        if (now.equals(status)) {
            return;
        }
        if (now instanceof Blocked && !(status instanceof Blocked)) {
            blockedTooLong = Deadline.in(settings.blockedPatience());
        }
        log.info("printer {}:{}: {} -> {}", settings.host(), settings.port(), status, now);
        status = now;
        onStatus.accept(now);
    }

    /** Why nothing is printed; {@code otherwise} when the printer itself has no reason. */
    Obstacle obstacle(OfflineReason otherwise) {
        if (stopping.getAsBoolean()) {
            return new Offline(OfflineReason.CLOSED);
        }
        return switch (status) {
            case Blocked blocked -> blocked;
            case Offline offline -> offline;
            case Ready _ -> new Offline(otherwise);
        };
    }

    boolean shouldGiveUp() {
        return stopping.getAsBoolean() || (status instanceof Blocked && blockedTooLong.passed());
    }
}
