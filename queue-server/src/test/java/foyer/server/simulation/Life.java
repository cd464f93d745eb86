package foyer.server.simulation;

import java.time.Duration;

/** From a start of some part to its end: what it had planned ends with it. */
final class Life {
    private final World world;
    private long number;

    Life(World world) {
        this.world = world;
    }

    void end() {
        number++;
    }

    /** Which one it is now. */
    long number() {
        return number;
    }

    void after(Duration delay, Runnable action) {
        long planned = number;
        world.after(
                delay,
                () -> {
                    if (number == planned) {
                        action.run();
                    }
                });
    }
}
