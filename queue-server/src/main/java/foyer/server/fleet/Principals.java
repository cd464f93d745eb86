package foyer.server.fleet;

import java.util.Optional;

/** Where the broker looks up who signs in. Called by many threads. */
@FunctionalInterface
public interface Principals {
    Optional<Principal> find(String userName);
}
