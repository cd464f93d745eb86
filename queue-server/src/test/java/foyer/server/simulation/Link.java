package foyer.server.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One node's way to the server: loses, delays, doubles and reorders, and is cut for hours. */
final class Link {
    private final World world;
    private final List<Runnable> onUp = new ArrayList<>();
    private Instant cutUntil = Instant.MIN;
    private Instant upSince = Instant.MIN;

    Link(World world) {
        this.world = world;
    }

    boolean isUp() {
        return !world.now().isBefore(cutUntil);
    }

    Instant upSince() {
        return upSince;
    }

    /** What a node does at each connect. */
    void onUp(Runnable action) {
        onUp.add(action);
    }

    void cut(Duration length) {
        cutUntil = world.now().plus(length);
        world.after(length, this::reconnect);
    }

    void mend() {
        cutUntil = world.now();
        reconnect();
    }

    /** Also when it was the server that came back. */
    void reconnect() {
        if (isUp()) {
            upSince = world.now();
            onUp.forEach(Runnable::run);
        }
    }

    void send(Runnable delivery) {
        if (world.isMended()) {
            world.after(Duration.ofMillis(5), delivery);
            return;
        }
        if (!isUp() || world.chance(0.15)) {
            return;
        }
        deliver(delivery);
        if (world.chance(0.1)) {
            deliver(delivery);
        }
    }

    /** Mostly quick, sometimes slower than a kiosk's patience or another message. */
    private void deliver(Runnable delivery) {
        var delay = world.upTo(Duration.ofMillis(world.chance(0.2) ? 9_000 : 200));
        world.after(
                delay,
                () -> {
                    if (isUp()) {
                        delivery.run();
                    }
                });
    }
}
