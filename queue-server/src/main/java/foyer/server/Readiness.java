package foyer.server;

import foyer.webhost.Health;
import foyer.webhost.HealthCheck;
import java.util.function.Supplier;

/** A part of the server that says how it is. */
record Readiness(String name, Supplier<Health> check) implements HealthCheck {
    @Override
    public Health state() {
        return check.get();
    }
}
