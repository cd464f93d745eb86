package foyer.server.ticketing;

import foyer.contract.words.NodeId;
import foyer.contract.words.StaffId;

/** Who gives an order; never a name, because the journal keeps it. */
public sealed interface Actor {
    /** A kiosk or display. */
    record Node(NodeId id) implements Actor {
        @Override
        public String text() {
            return NODE + id.value();
        }
    }

    /** A member of staff. */
    record Staff(StaffId id) implements Actor {
        @Override
        public String text() {
            return STAFF + id.value();
        }
    }

    /** A part of the server itself, such as the one that opens the day. */
    record Server(String part) implements Actor {
        public Server {
            if (!part.matches("[a-z][a-z0-9-]{0,39}")) {
                throw new IllegalArgumentException(
                        "server part '" + part + "' is not lower-case letters and hyphens");
            }
        }

        @Override
        public String text() {
            return SERVER + part;
        }
    }

    String NODE = "node:";
    String STAFF = "staff:";
    String SERVER = "server:";

    /** As the journal stores it, such as {@code node:kiosk-1}. */
    String text();

    static Actor of(String text) {
        if (text.startsWith(NODE)) {
            return new Node(new NodeId(text.substring(NODE.length())));
        }
        if (text.startsWith(STAFF)) {
            return new Staff(new StaffId(text.substring(STAFF.length())));
        }
        if (text.startsWith(SERVER)) {
            return new Server(text.substring(SERVER.length()));
        }
        throw new IllegalArgumentException("actor is not a node, staff or server part");
    }
}
