package foyer.server.appointments.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries of a program's call: an object with a list {@code appointments} of objects. */
final class EntriesOfJson {
    private static final int MAX_DEPTH = 5;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .build())
                                    .build())
                    .build();

    private EntriesOfJson() {}

    static Entries read(byte[] bytes) {
        JsonNode list;
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            list = JSON.readTree(text.toString()).path("appointments");
        } catch (CharacterCodingException | JacksonException e) {
            return Entries.Faulty.of(1, "the body is not readable as JSON in UTF-8");
        }
        if (!list.isArray()) {
            return Entries.Faulty.of(1, "the body is not an object with a list 'appointments'");
        }
        if (list.size() > Intake.MAX_ENTRIES) {
            return Entries.Faulty.of(1, "accepted are at most " + Intake.MAX_ENTRIES + " at once");
        }
        return entries(list);
    }

    private static Entries entries(JsonNode list) {
        var entries = new ArrayList<Entry>();
        var faults = new ArrayList<IntakeFault>();
        for (int i = 0; i < list.size() && faults.size() < IntakeFault.MAX; i++) {
            var item = list.get(i);
            if (item.isObject() && item.propertyStream().allMatch(p -> isPlain(p.getValue()))) {
                entries.add(entry(i + 1, item));
            } else {
                faults.add(new IntakeFault(i + 1, "is not an object of plain values"));
            }
        }
        return faults.isEmpty() ? new Entries.Ok(entries) : new Entries.Faulty(faults);
    }

    private static boolean isPlain(JsonNode value) {
        return value.isString()
                || value.isBoolean()
                || value.isNull()
                || (value.isArray() && value.valueStream().allMatch(JsonNode::isString));
    }

    private static Entry entry(int place, JsonNode item) {
        var fields = new LinkedHashMap<String, String>();
        item.propertyStream()
                .filter(property -> !property.getValue().isNull())
                .forEach(property -> fields.put(property.getKey(), text(property.getValue())));
        return new Entry(place, fields);
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "))
                : value.asString();
    }
}
