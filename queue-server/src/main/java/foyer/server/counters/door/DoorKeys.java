package foyer.server.counters.door;

import foyer.server.counters.Seat;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * The tokens handed out at the door and how fast each may knock. A token not used for a while is
 * forgotten. Thread-safe.
 */
final class DoorKeys {
    /** As many as a site has counters, and some. */
    static final int MAX_KEYS = 64;

    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    /** Knocks kept for a burst, and how fast they come back. */
    static final int BURST = 40;

    private static final long NANOS_A_KNOCK = Duration.ofMillis(50).toNanos();
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Key> keys = new HashMap<>();

    /** What came of a knock. */
    sealed interface Knock {
        record Welcome(Seat seat) implements Knock {}

        record Unknown() implements Knock {}

        record TooFast() implements Knock {}
    }

    private static final class Key {
        private final Seat seat;
        private long usedNanos;
        private long freeAtNanos;

        Key(Seat seat, long now) {
            this.seat = seat;
            this.usedNanos = now;
            this.freeAtNanos = now - BURST * NANOS_A_KNOCK;
        }

        boolean mayKnock(long now) {
            usedNanos = now;
            // The time up to which all knocks are paid for; a burst may run ahead of the clock.
            freeAtNanos = Math.max(freeAtNanos, now - BURST * NANOS_A_KNOCK);
            if (freeAtNanos > now) {
                return false;
            }
            freeAtNanos += NANOS_A_KNOCK;
            return true;
        }
    }

    /** Empty when too many are out. */
    synchronized Optional<String> hand(Seat seat, long nowNanos) {
        forget(nowNanos);
        if (keys.size() >= MAX_KEYS) {
            return Optional.empty();
        }
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keys.put(token, new Key(seat, nowNanos));
        return Optional.of(token);
    }

    synchronized Knock knock(String token, long nowNanos) {
        forget(nowNanos);
        var key = keys.get(token);
        if (key == null) {
            return new Knock.Unknown();
        }
        return key.mayKnock(nowNanos) ? new Knock.Welcome(key.seat) : new Knock.TooFast();
    }

    synchronized void takeBack(String token) {
        keys.remove(token);
    }

    private void forget(long nowNanos) {
        for (Iterator<Key> all = keys.values().iterator(); all.hasNext(); ) {
            if (nowNanos - all.next().usedNanos > FORGOTTEN_AFTER.toNanos()) {
                all.remove();
            }
        }
    }
}
