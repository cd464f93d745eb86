package foyer.server.counters.ui;

import foyer.server.counters.CounterRooms;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all open consoles that something may have changed: a commit, a node, or the clock. One
 * listener and one thread for all of them. Thread-safe.
 */
@Singleton
final class ConsoleFeed {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleFeed.class);

    private final Map<Object, Runnable> consoles = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("console clock").factory());
    private final List<AutoCloseable> subscriptions = new ArrayList<>();

    ConsoleFeed(CounterRooms rooms) {
        for (var room : rooms.list()) {
            subscriptions.add(room.loop().onCommitted(_ -> tell()));
            subscriptions.add(room.watch().onChange(this::tell));
        }
        var _ = clock.scheduleAtFixedRate(this::tell, 1, 1, TimeUnit.SECONDS);
    }

    void add(Object console, Runnable changed) {
        consoles.put(console, changed);
    }

    void remove(Object console) {
        consoles.remove(console);
    }

    private void tell() {
        consoles.values().forEach(ConsoleFeed::quietly);
    }

    private static void quietly(Runnable changed) {
        try {
            changed.run();
        } catch (RuntimeException e) {
            LOG.error("a console could not be told", e);
        }
    }

    @PreDestroy
    void stop() throws Exception {
        clock.shutdownNow();
        for (var subscription : subscriptions) {
            subscription.close();
        }
    }
}
