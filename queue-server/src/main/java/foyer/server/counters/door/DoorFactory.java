package foyer.server.counters.door;

import foyer.server.counters.Desk;
import foyer.server.people.SignInDesk;
import foyer.server.ticketing.loop.SiteLoop;
import foyer.webhost.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Hangs the door into the server's pages. */
@Factory
final class DoorFactory {
    @Singleton
    StaffDoor door(Settings settings, Desk desk, SignInDesk signIns, SiteLoop loop) {
        return settings.get(DoorSettings.OPEN)
                ? StaffDoor.open(desk, signIns, loop)
                : StaffDoor.closed();
    }
}
