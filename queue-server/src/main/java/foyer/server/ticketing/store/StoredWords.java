package foyer.server.ticketing.store;

import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.ticketing.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** The words of the field as plain strings, moments and durations as whole microseconds. */
final class StoredWords extends SimpleModule {
    private static final long MICROS = 1_000_000L;

    StoredWords() {
        super("stored-words");
        word(NodeId.class, NodeId::new, NodeId::value);
        word(StaffId.class, StaffId::new, StaffId::value);
        word(ServiceCode.class, ServiceCode::new, ServiceCode::value);
        word(CounterId.class, CounterId::new, CounterId::value);
        word(IntentId.class, IntentId::new, IntentId::value);
        word(TicketId.class, TicketId::new, TicketId::value);
        word(CallId.class, CallId::new, CallId::value);
        word(LanguageCode.class, LanguageCode::new, LanguageCode::value);
        word(TicketNumber.class, TicketNumber::new, TicketNumber::value);
        word(LocalDate.class, LocalDate::parse, LocalDate::toString);
        word(Actor.class, Actor::of, Actor::text);
        micros(
                Instant.class,
                micros ->
                        Instant.ofEpochSecond(
                                Math.floorDiv(micros, MICROS),
                                Math.floorMod(micros, MICROS) * 1_000L),
                at -> at.getEpochSecond() * MICROS + at.getNano() / 1_000);
        micros(
                Duration.class,
                micros -> Duration.ofNanos(Math.multiplyExact(micros, 1_000L)),
                length -> length.toNanos() / 1_000);
    }

    private <T> void word(Class<T> type, Function<String, T> make, Function<T, String> text) {
        addSerializer(
                type,
                new ValueSerializer<T>() {
                    @Override
                    public void serialize(
                            T value, JsonGenerator out, SerializationContext context) {
                        out.writeString(text.apply(value));
                    }
                });
        addDeserializer(
                type,
                new ValueDeserializer<T>() {
                    @Override
                    public T deserialize(JsonParser in, DeserializationContext context) {
                        return make.apply(in.getString());
                    }
                });
    }

    private <T> void micros(Class<T> type, LongFunction<T> make, ToLongFunction<T> micros) {
        addSerializer(
                type,
                new ValueSerializer<T>() {
                    @Override
                    public void serialize(
                            T value, JsonGenerator out, SerializationContext context) {
                        out.writeNumber(micros.applyAsLong(value));
                    }
                });
        addDeserializer(
                type,
                new ValueDeserializer<T>() {
                    @Override
                    public T deserialize(JsonParser in, DeserializationContext context) {
                        return make.apply(in.getLongValue());
                    }
                });
    }
}
