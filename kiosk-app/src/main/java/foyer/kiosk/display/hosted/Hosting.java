package foyer.kiosk.display.hosted;

import foyer.enrolment.PageKey;
import foyer.kiosk.display.DisplayPort;
import foyer.kiosk.glass.Glasses;
import java.util.List;

/** Which displays this machine is host of. */
public record Hosting(List<Guest> guests) {
    public Hosting {
        guests = List.copyOf(guests);
    }

    /**
     * One of them.
     *
     * @param key with which a browser opens it
     */
    public record Guest(DisplayPort port, Glasses glasses, PageKey key) {}
}
