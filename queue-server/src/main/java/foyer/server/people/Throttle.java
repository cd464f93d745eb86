package foyer.server.people;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after {@value #FREE} wrong passwords each further attempt for that user name
 * waits twice as long, up to a minute. It waits and never locks, so that nobody can lock a
 * colleague out for the day. Remembers the latest {@value #MAX_USERS} user names. Thread-safe.
 */
final class Throttle {
    static final int FREE = 4;
    static final int MAX_USERS = 1000;
    static final Duration LONGEST = Duration.ofMinutes(1);

    /** After this long without an attempt all is forgotten. */
    static final Duration MEMORY = Duration.ofMinutes(15);

    private record Attempts(int failures, Instant last) {
        Duration pause() {
            if (failures < FREE) {
                return Duration.ZERO;
            }
            var doubled = Duration.ofSeconds(1L << Math.min(failures - FREE, 10));
            return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        }
    }

    private final Map<String, Attempts> records =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
                    return size() > MAX_USERS;
                }
            };

    /** How long the next attempt has to wait; zero: it may be made now. */
    synchronized Duration left(String user, Instant now) {
        var record = records.get(user);
        if (record == null || now.isAfter(record.last().plus(MEMORY))) {
            return Duration.ZERO;
        }
        var left = Duration.between(now, record.last().plus(record.pause()));
        return left.isPositive() ? left : Duration.ZERO;
    }

    synchronized void failed(String user, Instant now) {
        records.merge(
                user, new Attempts(1, now), (old, _) -> new Attempts(old.failures() + 1, now));
    }

    synchronized void succeeded(String user) {
        records.remove(user);
    }

    synchronized int size() {
        return records.size();
    }
}
