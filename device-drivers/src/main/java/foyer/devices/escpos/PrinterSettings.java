package foyer.devices.escpos;

import java.time.Duration;

/**
 * Where a printer is and how patient to be with it.
 *
 * @param host name or address of the printer
 * @param port its raw printing port, 9100 on nearly all
 * @param connectTimeout how long one attempt to connect may take
 * @param answerTimeout how long a printer may take to say how it is; more, and it counts as silent
 * @param blockedPatience how long a visitor waits for a cover to be closed or a link to come back
 *     before the job is given up
 * @param acknowledgementPatience how long a job may take from its first byte to the printer's word
 *     that it is on paper
 * @param statusInterval how often an idle printer is asked how it is, so that a pulled cable is
 *     noticed
 * @param shortestBackOff the wait after the first failed connection; it doubles with each
 * @param longestBackOff the longest wait between two attempts
 * @param queueCapacity how many jobs may wait; one more is refused
 * @param reprintMark the first line of a slip that may be a second copy
 */
public record PrinterSettings(
        String host,
        int port,
        PrinterProfile profile,
        Duration connectTimeout,
        Duration answerTimeout,
        Duration blockedPatience,
        Duration acknowledgementPatience,
        Duration statusInterval,
        Duration shortestBackOff,
        Duration longestBackOff,
        int queueCapacity,
        String reprintMark) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    public PrinterSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the printer's host is empty");
        }
        requireRange("port", port, 1, 65_535);
        requireRange("queueCapacity", queueCapacity, 1, 1_000);
        requireSane("connectTimeout", connectTimeout);
        requireSane("answerTimeout", answerTimeout);
        requireSane("blockedPatience", blockedPatience);
        requireSane("acknowledgementPatience", acknowledgementPatience);
        requireSane("statusInterval", statusInterval);
        requireSane("shortestBackOff", shortestBackOff);
        requireSane("longestBackOff", longestBackOff);
        reprintMark = new PrintDocument.Text(reprintMark).line();
    }

    /** The defaults for a printer on the same network. */
    public static PrinterSettings of(String host, int port) {
        return new PrinterSettings(
                host,
                port,
                PrinterProfile.EPSON_LIKE,
                Duration.ofSeconds(2),
                Duration.ofMillis(750),
                Duration.ofSeconds(2),
                Duration.ofSeconds(15),
                Duration.ofSeconds(5),
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                8,
                "REPRINT");
    }

    public PrinterSettings withProfile(PrinterProfile other) {
        return new PrinterSettings(
                host,
                port,
                other,
                connectTimeout,
                answerTimeout,
                blockedPatience,
                acknowledgementPatience,
                statusInterval,
                shortestBackOff,
                longestBackOff,
                queueCapacity,
                reprintMark);
    }

    public PrinterSettings withPatience(Duration blocked, Duration acknowledgement) {
        return new PrinterSettings(
                host,
                port,
                profile,
                connectTimeout,
                answerTimeout,
                blocked,
                acknowledgement,
                statusInterval,
                shortestBackOff,
                longestBackOff,
                queueCapacity,
                reprintMark);
    }

    public PrinterSettings withStatusInterval(Duration other) {
        return new PrinterSettings(
                host,
                port,
                profile,
                connectTimeout,
                answerTimeout,
                blockedPatience,
                acknowledgementPatience,
                other,
                shortestBackOff,
                longestBackOff,
                queueCapacity,
                reprintMark);
    }

    public PrinterSettings withQueueCapacity(int other) {
        return new PrinterSettings(
                host,
                port,
                profile,
                connectTimeout,
                answerTimeout,
                blockedPatience,
                acknowledgementPatience,
                statusInterval,
                shortestBackOff,
                longestBackOff,
                other,
                reprintMark);
    }

    private static void requireRange(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s = %d; accepted: %d to %d".formatted(key, value, least, most));
        }
    }

    private static void requireSane(String key, Duration value) {
        if (value.toMillis() < 1 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "%s = %s; accepted: 1 ms to 10 min".formatted(key, value));
        }
    }
}
