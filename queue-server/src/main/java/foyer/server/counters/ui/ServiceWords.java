package foyer.server.counters.ui;

import foyer.server.counters.ConsoleView.ServiceLine;
import foyer.server.counters.LikelyWait;
import foyer.server.counters.Words;

/** What is said of a service just now. */
final class ServiceWords {
    private ServiceWords() {}

    /** Empty while it is open and nobody knows the wait. */
    static String standing(Words words, ServiceLine service) {
        var closed = service.closed();
        if (closed != null) {
            return words.say("services.closed." + closed.name());
        }
        var expected = service.expected();
        return expected == null ? "" : LikelyWait.say(words, expected);
    }
}
