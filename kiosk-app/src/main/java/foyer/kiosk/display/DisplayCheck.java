package foyer.kiosk.display;

import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.webhost.Health;
import foyer.webhost.HealthCheck;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** The display on the health page. Without voice or page it works, but not as it should. */
@Singleton
@Requires(beans = DisplayPort.class)
final class DisplayCheck implements HealthCheck {
    private final DisplayRole role;

    DisplayCheck(DisplayRole role) {
        this.role = role;
    }

    @Override
    public String name() {
        return "display";
    }

    @Override
    public Health state() {
        var reasons =
                role.listHealth().stream()
                        .filter(device -> device.state() != DeviceState.READY)
                        .map(DeviceHealth::reason)
                        .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? new Health.Up() : new Health.Degraded(reasons);
    }
}
