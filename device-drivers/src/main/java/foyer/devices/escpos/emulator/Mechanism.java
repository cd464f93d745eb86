package foyer.devices.escpos.emulator;

/** What the decoder drives: head, motor, knife and the way back to the host. */
interface Mechanism {
    int widthDots();

    /** Waits while the cover is open or the paper is out. */
    void awaitPrintable();

    void printRow(byte[] row);

    void cut();

    void automaticStatus(int mask);

    void paperSensors();

    void finished(byte[] processId);

    void unknown(String command);
}
