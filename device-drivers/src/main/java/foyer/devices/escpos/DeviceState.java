package foyer.devices.escpos;

import foyer.devices.escpos.PrinterStatus.BlockReason;
import foyer.devices.escpos.PrinterStatus.PaperSupply;

/** The bits a printer reports about itself, whichever way it reports them. */
record DeviceState(
        boolean offline,
        boolean coverOpen,
        boolean paperOut,
        boolean nearEnd,
        boolean cutterStuck,
        boolean fault,
        boolean paused) {

    static DeviceState of(Reply.AutomaticStatus status) {
        return new DeviceState(
                any(status.first(), 0x08),
                any(status.first(), 0x20),
                any(status.third(), 0x0c),
                any(status.third(), 0x03),
                any(status.second(), 0x08),
                any(status.second(), 0x24),
                any(status.second(), 0x40));
    }

    /** From the four answers to {@code DLE EOT} 1 to 4. */
    static DeviceState ofRealTime(int printer, int offlineCause, int errorCause, int paper) {
        return new DeviceState(
                any(printer, 0x08),
                any(offlineCause, 0x04),
                any(offlineCause, 0x20) || any(paper, 0x60),
                any(paper, 0x0c),
                any(errorCause, 0x08),
                any(errorCause, 0x24),
                any(errorCause, 0x40));
    }

    /**
     * The reason a person should hear first: with the cover open, the paper sensor knows nothing.
     */
    PrinterStatus status() {
        if (fault) {
            return new PrinterStatus.Blocked(BlockReason.FAULT);
        } else if (cutterStuck) {
            return new PrinterStatus.Blocked(BlockReason.CUTTER_STUCK);
        } else if (coverOpen) {
            return new PrinterStatus.Blocked(BlockReason.COVER_OPEN);
        } else if (paperOut) {
            return new PrinterStatus.Blocked(BlockReason.PAPER_OUT);
        } else if (paused) {
            return new PrinterStatus.Blocked(BlockReason.PAUSED);
        } else if (offline) {
            return new PrinterStatus.Blocked(BlockReason.NOT_READY);
        }
        return new PrinterStatus.Ready(nearEnd ? PaperSupply.NEAR_END : PaperSupply.ENOUGH);
    }

    private static boolean any(int bits, int mask) {
        return (bits & mask) != 0;
    }
}
