package foyer.server;

import java.util.List;

/**
 * The server cannot start; every fault found is in it, in words for whoever installs the server.
 */
final class StartRefused extends Exception {
    StartRefused(List<?> faults) {
        super(String.join("\n", faults.stream().map(Object::toString).toList()));
    }

    StartRefused(String fault, Exception cause) {
        super(fault, cause);
    }
}
