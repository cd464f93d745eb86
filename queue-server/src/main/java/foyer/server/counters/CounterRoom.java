package foyer.server.counters;

import foyer.server.floor.NodeWatch;
import foyer.server.forecast.live.ToldRecord;
import foyer.server.forecast.live.Waits;
import foyer.server.people.People;
import foyer.server.people.SignInDesk;
import foyer.server.sites.Site;
import foyer.server.ticketing.loop.SiteLoop;
import java.time.InstantSource;

/** Everything the counters' screens of one site work with. */
public record CounterRoom(
        SiteLoop loop,
        Desk desk,
        People people,
        SignInDesk signIns,
        NodeWatch watch,
        Waits waits,
        ToldRecord told,
        InstantSource clock) {

    /** As it is at this moment. */
    public Site site() {
        return loop.site();
    }

    /** Whoever stayed away too long was signed out, and a colleague may sit there now. */
    public boolean isSeated(Seat seat) {
        return desk.findCounterOf(seat.person().id()).filter(seat.counter()::equals).isPresent();
    }
}
