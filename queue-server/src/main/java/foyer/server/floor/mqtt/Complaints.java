package foyer.server.floor.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log what was wrong with a message: at most once a minute for each topic and kind of
 * fault, with how often it came meanwhile, so that one broken node does not fill the disk.
 * Remembers the latest {@value #MAX_KINDS} kinds. Thread-safe.
 */
final class Complaints {
    static final int MAX_KINDS = 500;
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);
    private static final int LONGEST_TOPIC = 120;

    private record Heard(Instant said, long silent) {}

    private final InstantSource clock;
    private final Map<String, Heard> kinds =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Heard> eldest) {
                    return size() > MAX_KINDS;
                }
            };
    private long total;

    Complaints(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param problem safe to log
     */
    synchronized void refused(String topic, String kind, String problem) {
        total++;
        var now = clock.instant();
        var key = kind + " " + topic;
        var heard = kinds.get(key);
        if (heard != null && now.isBefore(heard.said().plus(EVERY))) {
            kinds.put(key, new Heard(heard.said(), heard.silent() + 1));
            return;
        }
        long silent = heard == null ? 0 : heard.silent();
        kinds.put(key, new Heard(now, 0));
        LOG.warn(
                "refused a message on {}: {} {}{}",
                printable(topic),
                kind,
                problem,
                silent == 0 ? "" : " (and " + silent + " more since the last line)");
    }

    synchronized long total() {
        return total;
    }

    synchronized int size() {
        return kinds.size();
    }

    private static String printable(String topic) {
        return topic.substring(0, Math.min(topic.length(), LONGEST_TOPIC))
                .replaceAll("[^\\x20-\\x7E]", "?");
    }
}
