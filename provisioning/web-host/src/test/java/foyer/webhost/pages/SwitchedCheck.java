package foyer.webhost.pages;

import foyer.webhost.Health;
import foyer.webhost.HealthCheck;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** A part whose state a test decides. */
@Singleton
public class SwitchedCheck implements HealthCheck {
    private volatile Supplier<Health> state = Health.Up::new;

    public void become(Supplier<Health> next) {
        state = next;
    }

    @Override
    public String name() {
        return "broker \"link\"";
    }

    @Override
    public Health state() {
        return state.get();
    }
}
