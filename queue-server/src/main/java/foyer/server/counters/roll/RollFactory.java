package foyer.server.counters.roll;

import foyer.server.people.SignInDesk;
import foyer.server.visitors.desk.VisitorDesks;
import foyer.webhost.HttpEndpoint;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;

/** Hangs the roll into the server's pages, where there are visitors. */
@Factory
@Requires(beans = VisitorDesks.class)
final class RollFactory {
    @Singleton
    RollKeys keys() {
        return new RollKeys();
    }

    @Singleton
    HttpEndpoint roll(VisitorDesks desks, SignInDesk signIns, RollKeys keys) {
        return new Roll(new RollServlet(desks, signIns, keys));
    }

    private record Roll(HttpServlet servlet) implements HttpEndpoint {
        @Override
        public String path() {
            return "/roll/*";
        }
    }
}
