package foyer.devices.escpos;

/** How the printer is, with the reason whenever it cannot print. */
public sealed interface PrinterStatus {

    /** It would print now. */
    record Ready(PaperSupply paper) implements PrinterStatus {}

    /** It answers, and says what keeps it from printing: a person has to do something. */
    record Blocked(BlockReason reason) implements PrinterStatus, Obstacle {}

    /** It is not heard. */
    record Offline(OfflineReason reason) implements PrinterStatus, Obstacle {}

    enum PaperSupply {
        ENOUGH,
        /** The near-end sensor sees the end of the roll coming; not every printer has one. */
        NEAR_END
    }

    enum BlockReason {
        PAPER_OUT,
        COVER_OPEN,
        CUTTER_STUCK,
        /** Needs to be switched off and on, or a technician. */
        FAULT,
        /** Goes by itself: a hot head, mostly. */
        PAUSED,
        /** Offline without saying why: the feed button is held, or it waits for a key. */
        NOT_READY
    }

    enum OfflineReason {
        NOT_YET_CONNECTED,
        /** The machine is there, its printing port is not open, or another client holds it. */
        REFUSED,
        /** Nothing at this address. */
        UNREACHABLE,
        CONNECTION_LOST,
        /** Connected, and it does not answer what it was asked. */
        NO_ANSWER,
        /** This driver was closed. */
        CLOSED
    }
}
