package foyer.server;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.server.forecast.live.ExpectedWait;
import foyer.server.forecast.live.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Waits a test says itself. */
public final class SaidWaits implements Waits {
    private final Map<TicketId, ExpectedWait> tickets = new ConcurrentHashMap<>();
    private final Map<ServiceCode, ExpectedWait> newcomers = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void say(TicketId ticket, int ahead, int low, int middle, int high) {
        tickets.put(ticket, expected(ahead, low, middle, high));
        listeners.forEach(Runnable::run);
    }

    public void say(String service, int ahead, int low, int middle, int high) {
        newcomers.put(new ServiceCode(service), expected(ahead, low, middle, high));
        listeners.forEach(Runnable::run);
    }

    private static ExpectedWait expected(int ahead, int low, int middle, int high) {
        return new ExpectedWait(
                Instant.EPOCH,
                ahead,
                Duration.ofMinutes(low),
                Duration.ofMinutes(middle),
                Duration.ofMinutes(high));
    }

    @Override
    public Optional<ExpectedWait> findFor(TicketId ticket) {
        return Optional.ofNullable(tickets.get(ticket));
    }

    @Override
    public Optional<ExpectedWait> findForNewcomer(ServiceCode service) {
        return Optional.ofNullable(newcomers.get(service));
    }

    @Override
    public AutoCloseable onRefreshed(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** How many want to be told. */
    public int countListeners() {
        return listeners.size();
    }
}
