package foyer.server.ticketing.store;

import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.server.ticketing.Actor;
import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Words that stand in nearly every event, such as the few services of a site: made once, and found
 * again by their text. Thread-safe.
 */
final class Familiar<T> implements Function<String, T> {
    static final Familiar<ServiceCode> SERVICES = new Familiar<>(ServiceCode::new);
    static final Familiar<LanguageCode> LANGUAGES = new Familiar<>(LanguageCode::new);
    static final Familiar<CounterId> COUNTERS = new Familiar<>(CounterId::new);
    static final Familiar<NodeId> NODES = new Familiar<>(NodeId::new);
    static final Familiar<StaffId> STAFF = new Familiar<>(StaffId::new);
    static final Familiar<Actor> ACTORS = new Familiar<>(Actor::of);
    static final Familiar<LocalDate> DAYS = new Familiar<>(LocalDate::parse);

    /** More are made anew each time. */
    private static final int MOST = 5_000;

    private final ConcurrentHashMap<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> make;

    private Familiar(Function<String, T> make) {
        this.make = make;
    }

    @Override
    public T apply(String text) {
        var found = known.get(text);
        if (found != null) {
            return found;
        }
        var made = make.apply(text);
        if (known.size() < MOST) {
            known.put(text, made);
        }
        return made;
    }
}
