package foyer.kiosk.display.hosted;

import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.webhost.Health;
import foyer.webhost.HealthCheck;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** The displays on the health page, each by its name. */
@Singleton
@Requires(beans = Hosting.class)
final class HostedCheck implements HealthCheck {
    private final HostedDisplays displays;

    HostedCheck(HostedDisplays displays) {
        this.displays = displays;
    }

    @Override
    public String name() {
        return "displays";
    }

    @Override
    public Health state() {
        var reasons =
                displays.list().stream()
                        .flatMap(
                                display ->
                                        display.role().listHealth().stream()
                                                .filter(one -> one.state() != DeviceState.READY)
                                                .map(one -> said(display, one)))
                        .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? new Health.Up() : new Health.Degraded(reasons);
    }

    private static String said(HostedDisplay display, DeviceHealth device) {
        return display.id() + " " + device.reason();
    }
}
