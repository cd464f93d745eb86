package foyer.server.ticketing.store;

import foyer.server.ticketing.Event;

import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;

/**
 * Events as JSON bytes under their kind. Written and read by hand, field by field, so that renaming
 * something in the code cannot change what is stored; a field once written keeps its name and
 * meaning, new ones may come, and a reader ignores those it does not know. Thread-safe.
 */
public final class EventCodec {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_BYTES = 512;

    /** The name an event is kept under, such as {@code TicketIssued}. */
    public String kind(Event event) {
        return event.getClass().getSimpleName();
    }

    public byte[] encode(Event event) {
        var bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            EventWriting.write(new FieldWriter(json), event);
        }
        return bytes.toByteArray();
    }

    /** Throws when the bytes are not what {@link #encode} made, now or in an earlier version. */
    public Event decode(String kind, byte[] body) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), body)) {
            return EventReading.read(kind, Fields.parse(json));
        } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "a stored " + kind + " cannot be read: " + e.getMessage(), e);
        }
    }
}
