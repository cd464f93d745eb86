package foyer.devices.escpos;

/** Something a printer said. */
sealed interface Reply {

    /** The answer to {@code DLE EOT n}; it does not say to which n. */
    record RealTimeStatus(int bits) implements Reply {}

    /** Automatic status back: four bytes, sent when something changes. */
    record AutomaticStatus(int first, int second, int third, int fourth) implements Reply {}

    /** The answer to {@code GS r 1}. */
    record PaperSensors(int bits) implements Reply {}

    /** A job is on paper. */
    record Finished(ProcessId id) implements Reply {}

    /** A block we did not ask for; its identifier says what it would be. */
    record OtherBlock(int identifier) implements Reply {}

    /** Flow control of serial lines, which some network cards pass on. */
    enum Flow implements Reply {
        GO_ON,
        HOLD
    }

    /** A byte that fits nothing. */
    record Garbage(int value) implements Reply {}
}
