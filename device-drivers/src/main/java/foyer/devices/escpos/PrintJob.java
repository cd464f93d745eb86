package foyer.devices.escpos;

/**
 * One document to be printed once.
 *
 * @param id the caller's name of the job, for the log
 * @param reprint whether the same may be on paper already: the slip then says so on its first line
 */
public record PrintJob(String id, PrintDocument document, boolean reprint) {
    public PrintJob {
        if (id.isBlank() || id.length() > 100) {
            throw new IllegalArgumentException("a job's id has 1 to 100 characters");
        }
        if (reprint && !document.hasRoomForAnother()) {
            throw new IllegalArgumentException("no room for the mark of a second copy");
        }
    }

    public static PrintJob of(String id, PrintDocument document) {
        return new PrintJob(id, document, false);
    }
}
