package foyer.server.ticketing.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import foyer.server.ticketing.Event;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON bytes under their kind. A field once written keeps its name and meaning; new ones
 * may come, and a reader ignores those it does not know. Thread-safe.
 */
public final class EventCodec {
    private final Map<Class<?>, String> kinds = new HashMap<>();
    private final Map<Class<?>, ObjectWriter> writers = new HashMap<>();
    private final Map<String, ObjectReader> readers = new HashMap<>();

    public EventCodec() {
        var json =
                JsonMapper.builder()
                        .addModule(new StoredWords())
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .changeDefaultPropertyInclusion(
                                in -> in.withValueInclusion(JsonInclude.Include.NON_NULL))
                        .build();
        for (var type : Event.class.getPermittedSubclasses()) {
            kinds.put(type, type.getSimpleName());
            writers.put(type, json.writerFor(type));
            readers.put(type.getSimpleName(), json.readerFor(type));
        }
    }

    /** The name an event is kept under, such as {@code TicketIssued}. */
    public String kind(Event event) {
        return known(kinds.get(event.getClass()), event.getClass().getSimpleName());
    }

    public byte[] encode(Event event) {
        return known(writers.get(event.getClass()), event.getClass().getSimpleName())
                .writeValueAsBytes(event);
    }

    /** Throws when the bytes are not what {@link #encode} made, now or in an earlier version. */
    public Event decode(String kind, byte[] body) {
        var reader = known(readers.get(kind), kind);
        try {
            return reader.readValue(body);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "a stored " + kind + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static <T> T known(@Nullable T found, String kind) {
        if (found == null) {
            throw new IllegalArgumentException("no event is of the kind " + kind);
        }
        return found;
    }
}
