package foyer.kiosk;

import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.kiosk.glass.Glass;
import foyer.kiosk.glass.Sight;
import foyer.kiosk.link.Duty;
import foyer.webhost.Health;
import foyer.webhost.HealthCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Says of one surface whether people see it: to the site, and to whoever asks the machine.
 *
 * @param name of the device in the node's health
 * @param tellsOfPages whether it says, too, that no page is open; a display has a word of its own
 *     for that
 */
record GlassDuty(String name, Glass glass, boolean tellsOfPages) implements Duty, HealthCheck {
    @Override
    public Optional<Duration> seen() {
        return switch (glass.look()) {
            case Sight.Seen(Duration ago) -> Optional.of(ago);
            case Sight.Dark(_, Optional<Duration> lastSeen) -> lastSeen;
            case Sight.NotYet() -> Optional.empty();
        };
    }

    @Override
    public List<DeviceHealth> health() {
        return List.of(
                switch (glass.look()) {
                    case Sight.Seen _ -> new DeviceHealth(name, DeviceState.READY, "");
                    case Sight.NotYet _ -> new DeviceHealth(name, DeviceState.UNKNOWN, "");
                    case Sight.Dark(Sight.Why why, _)
                            when why == Sight.Why.NO_PAGE && !tellsOfPages ->
                            new DeviceHealth(name, DeviceState.UNKNOWN, "");
                    case Sight.Dark(Sight.Why why, _) ->
                            new DeviceHealth(name, DeviceState.BLOCKED, why.name());
                });
    }

    @Override
    public Health state() {
        return switch (glass.look()) {
            case Sight.Seen _, Sight.NotYet _ -> new Health.Up();
            case Sight.Dark(Sight.Why why, Optional<Duration> lastSeen) ->
                    new Health.Degraded(
                            why
                                    + lastSeen.map(
                                                    ago ->
                                                            ", last seen "
                                                                    + ago.toSeconds()
                                                                    + " s ago")
                                            .orElse(", never seen"));
        };
    }
}
