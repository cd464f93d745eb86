package foyer.server.counters.ui;

import foyer.server.counters.CounterRoom;
import foyer.server.counters.CounterRooms;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Prototype;

/** Gives every page the room of the site its browser has chosen. */
@Factory
final class RoomOfSession {
    @Prototype
    CounterRoom room(CounterRooms rooms) {
        return rooms.of(Console.findSite().orElse(null));
    }
}
