package foyer.server.floor;

import foyer.server.ticketing.loop.SiteLoop;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/** A server that was given one site, and not several, runs that one. */
@Factory
final class HousesOfOne {
    @Singleton
    @Requires(missingBeans = Houses.class)
    Houses houses(SiteLoop loop, NodeWatch watch) {
        return new Houses(List.of(new House(loop, watch)));
    }
}
