package foyer.server.ticketing.store;

import foyer.server.ticketing.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the fields of one object after the other; what is null is left out. */
final class FieldWriter {
    private static final long MICROS = 1_000_000L;

    private final JsonGenerator json;

    FieldWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Words of the field, numbers of tickets, days, names of constants: as their text. */
    FieldWriter text(String name, @Nullable Object word) {
        if (word != null) {
            json.writeStringProperty(name, word.toString());
        }
        return this;
    }

    FieldWriter actor(String name, Actor actor) {
        json.writeStringProperty(name, actor.text());
        return this;
    }

    FieldWriter flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
        return this;
    }

    /** Fields that came later are left out where nothing is new. */
    FieldWriter flagIfSet(String name, boolean value) {
        return value ? flag(name, true) : this;
    }

    FieldWriter words(String name, List<?> words) {
        json.writeName(name);
        json.writeStartArray();
        words.forEach(word -> json.writeString(word.toString()));
        json.writeEndArray();
        return this;
    }

    FieldWriter wordsIfAny(String name, List<?> words) {
        return words.isEmpty() ? this : words(name, words);
    }

    <T> FieldWriter listIfAny(String name, List<T> values, BiConsumer<FieldWriter, T> write) {
        return values.isEmpty() ? this : list(name, values, write);
    }

    FieldWriter number(String name, long value) {
        json.writeName(name);
        json.writeNumber(value);
        return this;
    }

    /** Whole microseconds since 1970. */
    FieldWriter moment(String name, @Nullable Instant at) {
        return at == null
                ? this
                : number(name, at.getEpochSecond() * MICROS + at.getNano() / 1_000);
    }

    /** Whole microseconds. */
    FieldWriter duration(String name, Duration length) {
        return number(name, length.toNanos() / 1_000);
    }

    <T> FieldWriter object(String name, @Nullable T value, BiConsumer<FieldWriter, T> write) {
        if (value != null) {
            json.writeName(name);
            object(value, write);
        }
        return this;
    }

    <T> FieldWriter list(String name, List<T> values, BiConsumer<FieldWriter, T> write) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(value -> object(value, write));
        json.writeEndArray();
        return this;
    }

    <T> void object(T value, BiConsumer<FieldWriter, T> write) {
        json.writeStartObject();
        write.accept(this, value);
        json.writeEndObject();
    }
}
