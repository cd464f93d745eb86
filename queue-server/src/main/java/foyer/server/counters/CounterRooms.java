package foyer.server.counters;

import foyer.contract.words.IntentId;
import foyer.contract.words.SiteId;
import foyer.server.floor.House;
import foyer.server.floor.Houses;
import foyer.server.people.People;
import foyer.server.people.SignInDesk;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rooms of all sites of this server. */
@Singleton
public final class CounterRooms {
    private final List<CounterRoom> all;

    CounterRooms(Houses houses, People people, SignInDesk signIns, InstantSource clock) {
        this.all = houses.all().stream().map(house -> room(house, people, signIns, clock)).toList();
    }

    private static CounterRoom room(
            House house, People people, SignInDesk signIns, InstantSource clock) {
        var desk = new Desk(house.loop(), () -> new IntentId(UUID.randomUUID().toString()));
        return new CounterRoom(
                house.loop(),
                desk,
                people,
                signIns,
                house.watch(),
                house.waits(),
                house.told(),
                clock);
    }

    public List<CounterRoom> list() {
        return all;
    }

    /**
     * @param site null, or of a server that ran before: the first
     */
    public CounterRoom of(@Nullable SiteId site) {
        return all.stream()
                .filter(room -> room.site().id().equals(site))
                .findFirst()
                .orElseGet(all::getFirst);
    }
}
