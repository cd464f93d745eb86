package foyer.server.simulation;

import java.time.Duration;

/** Loses, delays, doubles and reorders, until it is mended. */
final class Network {
    private final World world;
    private boolean mended;

    Network(World world) {
        this.world = world;
    }

    void mend() {
        mended = true;
    }

    void send(Runnable delivery) {
        if (mended) {
            world.after(Duration.ofMillis(5), delivery);
            return;
        }
        if (world.chance(0.15)) {
            return;
        }
        world.after(delay(), delivery);
        if (world.chance(0.1)) {
            world.after(delay(), delivery);
        }
    }

    /** Mostly quick, sometimes slower than a kiosk's patience or another message. */
    private Duration delay() {
        return world.upTo(Duration.ofMillis(world.chance(0.2) ? 9_000 : 200));
    }
}
