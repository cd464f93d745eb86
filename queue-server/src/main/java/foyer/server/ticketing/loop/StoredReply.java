package foyer.server.ticketing.loop;

import foyer.server.ticketing.Decision;
import foyer.server.ticketing.Reason;

/** A decision's outcome as the line the journal keeps with the intent. */
final class StoredReply {
    static final String ACCEPTED = "ACCEPTED";

    private StoredReply() {}

    static String of(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted -> ACCEPTED;
            case Decision.Rejected rejected -> rejected.reason() + " " + rejected.detail();
        };
    }

    static boolean isAccepted(String line) {
        return line.equals(ACCEPTED);
    }

    static Reply.Rejected rejection(String line) {
        int space = line.indexOf(' ');
        return new Reply.Rejected(
                Reason.valueOf(line.substring(0, space)), line.substring(space + 1));
    }
}
