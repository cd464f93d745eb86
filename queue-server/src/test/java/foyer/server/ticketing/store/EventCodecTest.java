package foyer.server.ticketing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.server.ticketing.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private final EventCodec codec = new EventCodec();

    /**
     * What is in a journal somewhere must be read for ever: lines are added here, never changed.
     */
    @Test
    void everyEventEverWrittenIsStillReadAndWrittenTheSame() throws IOException {
        var kinds = new HashSet<String>();
        for (var line : golden()) {
            int space = line.indexOf(' ');
            var kind = line.substring(0, space);
            var body = line.substring(space + 1);
            var event = codec.decode(kind, body.getBytes(StandardCharsets.UTF_8));
            assertThat(codec.kind(event)).isEqualTo(kind);
            assertThat(new String(codec.encode(event), StandardCharsets.UTF_8))
                    .as(kind)
                    .isEqualTo(body);
            kinds.add(kind);
        }
        var all = new ArrayList<String>();
        for (var type : Event.class.getPermittedSubclasses()) {
            all.add(type.getSimpleName());
        }
        assertThat(kinds).as("one line for each event there is").containsAll(all);
    }

    @Test
    void unknownFieldsOfANewerServerAreIgnored() {
        var body = "{\"at\":1,\"day\":\"2026-11-23\",\"weather\":{\"rain\":[1,2]}}";
        assertThat(codec.decode("DayClosed", body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Event.DayClosed.class);
    }

    @Test
    void unknownKindsAndBrokenBodiesAreNamed() {
        assertThatThrownBy(() -> codec.decode("Nonsense", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nonsense");
        assertThatThrownBy(
                        () ->
                                codec.decode(
                                        "DayClosed", "{\"at\":".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DayClosed");
    }

    private static List<String> golden() throws IOException {
        try (var in = EventCodecTest.class.getResourceAsStream("events.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
