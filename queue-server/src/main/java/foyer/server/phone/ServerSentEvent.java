package foyer.server.phone;

import java.time.Duration;

/** Lines of an event stream, as browsers' EventSource reads them. */
final class ServerSentEvent {
    private ServerSentEvent() {}

    /** Data of several lines stays one event, and no line of it is taken for anything else. */
    static String of(String name, String data) {
        return "event: " + name + "\ndata: " + data.replaceAll("\r\n|\r|\n", "\ndata: ") + "\n\n";
    }

    /** How long a browser waits before it opens a lost stream again. */
    static String retry(Duration after) {
        return "retry: " + after.toMillis() + "\n\n";
    }
}
