package foyer.devices.escpos;

import foyer.devices.escpos.JobOutcome.Confirmation;

/**
 * What a kind of printer can do, and how we know.
 *
 * @param confirmation how it says that a job is on paper
 * @param nativeQr whether it draws QR codes itself; if not, they are sent as pictures
 */
public record PrinterProfile(
        String name, Known<Confirmation> confirmation, Known<Boolean> nativeQr) {

    /** Anything that follows Epson's published command reference for its thermal printers. */
    public static final PrinterProfile EPSON_LIKE =
            new PrinterProfile(
                    "epson-like",
                    new Known<>(Confirmation.PROCESS_ID, Evidence.DOCUMENTED),
                    new Known<>(true, Evidence.DOCUMENTED));

    /** A clone without {@code GS ( H}: confirmed by a queued question, QR codes as pictures. */
    public static final PrinterProfile CLONE =
            new PrinterProfile(
                    "clone",
                    new Known<>(Confirmation.FENCE, Evidence.UNVERIFIED),
                    new Known<>(false, Evidence.UNVERIFIED));

    /** A capability together with where the knowledge comes from. */
    public record Known<T>(T value, Evidence evidence) {}

    public enum Evidence {
        /** The maker's manual says so. */
        DOCUMENTED,
        /** Asked of this very printer, which answered. */
        PROBED,
        /** Assumed; the first real printer may teach us otherwise. */
        UNVERIFIED
    }
}
