package foyer.server.ticketing.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The fields of one stored object, asked for by name and type. */
final class Fields {
    private static final long MICROS = 1_000_000L;

    private final Map<String, Object> values = new HashMap<>();

    private Fields() {}

    static Fields parse(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("a stored event is a JSON object");
        }
        return object(json);
    }

    private static Fields object(JsonParser json) {
        var fields = new Fields();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var value = value(json, json.nextToken());
            if (value != null) {
                fields.values.put(name, value);
            }
        }
        return fields;
    }

    private static @Nullable Object value(JsonParser json, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalArgumentException("a stored event has " + token);
        };
    }

    private static List<Object> array(JsonParser json) {
        var all = new ArrayList<>();
        for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            var value = value(json, token);
            if (value != null) {
                all.add(value);
            }
        }
        return all;
    }

    <T> T word(String name, Function<String, T> make) {
        return make.apply(get(name, String.class));
    }

    <T> @Nullable T findWord(String name, Function<String, T> make) {
        return values.containsKey(name) ? word(name, make) : null;
    }

    /** Empty when the field is not there: lists came later than some of what is stored. */
    <T> List<T> words(String name, Function<String, T> make) {
        if (!values.containsKey(name)) {
            return List.of();
        }
        var all = new ArrayList<T>();
        for (var one : get(name, List.class)) {
            if (!(one instanceof String text)) {
                throw new IllegalArgumentException(name + " holds something else than words");
            }
            all.add(make.apply(text));
        }
        return all;
    }

    <T> List<T> findList(String name, Function<Fields, T> read) {
        return values.containsKey(name) ? list(name, read) : List.of();
    }

    LocalDate day(String name) {
        return word(name, Familiar.DAYS);
    }

    long number(String name) {
        return get(name, Long.class);
    }

    int smallNumber(String name) {
        return Math.toIntExact(number(name));
    }

    boolean flag(String name) {
        return get(name, Boolean.class);
    }

    Instant moment(String name) {
        long micros = number(name);
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000L);
    }

    @Nullable Instant findMoment(String name) {
        return values.containsKey(name) ? moment(name) : null;
    }

    Duration duration(String name) {
        return Duration.ofNanos(Math.multiplyExact(number(name), 1_000L));
    }

    /** False when the field is not there. */
    boolean isSet(String name) {
        return values.containsKey(name) && flag(name);
    }

    int findSmallNumber(String name, int otherwise) {
        return values.containsKey(name) ? smallNumber(name) : otherwise;
    }

    <T> T object(String name, Function<Fields, T> read) {
        return read.apply(get(name, Fields.class));
    }

    <T> @Nullable T findObject(String name, Function<Fields, T> read) {
        return values.containsKey(name) ? object(name, read) : null;
    }

    <T> List<T> list(String name, Function<Fields, T> read) {
        var all = new ArrayList<T>();
        for (var one : get(name, List.class)) {
            if (!(one instanceof Fields fields)) {
                throw new IllegalArgumentException(name + " holds something else than objects");
            }
            all.add(read.apply(fields));
        }
        return all;
    }

    private <T> T get(String name, Class<T> type) {
        var value = values.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(name + " is missing or of another type");
        }
        return type.cast(value);
    }
}
