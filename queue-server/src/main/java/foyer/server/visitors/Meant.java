package foyer.server.visitors;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a visitor means. */
public sealed interface Meant {
    record Known(Host host) implements Meant {}

    /** Does not work here any more: the reception helps. */
    record Left(Host host) implements Meant {}

    /** Nobody of the list, or more than one: the reception helps. */
    record Unknown() implements Meant {}

    /**
     * @param host as chosen from the list, which may have changed since; null: only typed
     */
    static Meant of(HostBook hosts, @Nullable HostId host, String typed) {
        var chosen = host == null ? Optional.<Host>empty() : hosts.find(host);
        return chosen.or(() -> hosts.findNamed(typed))
                .<Meant>map(found -> found.here() ? new Known(found) : new Left(found))
                .orElseGet(Unknown::new);
    }
}
