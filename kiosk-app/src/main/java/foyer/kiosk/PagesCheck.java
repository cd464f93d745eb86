package foyer.kiosk;

import foyer.kiosk.floor.Floor;
import foyer.webhost.Health;
import foyer.webhost.HealthCheck;

/** Whether another browser may still open the kiosk's page. */
record PagesCheck(Floor floor) implements HealthCheck {
    @Override
    public String name() {
        return "pages";
    }

    @Override
    public Health state() {
        return floor.isFull()
                ? new Health.Degraded(
                        "all "
                                + Floor.MOST_BOOTHS
                                + " pages are open: one more is turned away until one is closed")
                : new Health.Up();
    }
}
