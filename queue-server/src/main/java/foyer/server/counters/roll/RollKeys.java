package foyer.server.counters.roll;

import foyer.contract.words.SiteId;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Short-lived keys to a site's roll, handed to whoever is signed in at a console. Lost with a
 * restart, when name and password open the roll as well. Thread-safe.
 */
public final class RollKeys {
    static final int MOST = 1_000;
    static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final int BYTES = 16;

    /** What a key opens, and in which language. */
    record Opens(SiteId site, Locale reader, long until) {}

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Opens> keys =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Opens> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * @param nanos monotonic time
     */
    public synchronized String hand(SiteId site, Locale reader, long nanos) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var key = HexFormat.of().formatHex(bytes);
        keys.put(key, new Opens(site, reader, nanos + GOOD_FOR.toNanos()));
        return key;
    }

    synchronized Optional<Opens> find(String key, long nanos) {
        var opens = keys.get(key);
        return opens == null || nanos - opens.until() > 0 ? Optional.empty() : Optional.of(opens);
    }
}
