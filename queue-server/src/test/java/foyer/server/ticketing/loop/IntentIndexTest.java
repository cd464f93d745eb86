package foyer.server.ticketing.loop;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import java.util.HashMap;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntentIndexTest {
    @Test
    void findsEveryPlaceAndNoOther() {
        var random = new Random(1);
        var index = new IntentIndex();
        var model = new HashMap<IntentId, Long>();
        for (long place = 1; place <= 20_000; place++) {
            // Few bits, so that many differ only in one half or fall on one slot.
            var uuid = new UUID(random.nextInt(200), random.nextInt(200));
            var intent = new IntentId(uuid.toString());
            assertThat(index.find(intent)).isEqualTo(model.getOrDefault(intent, 0L));
            index.put(intent, place);
            model.put(intent, place);
        }
        model.forEach((intent, place) -> assertThat(index.find(intent)).isEqualTo(place));
        assertThat(index.last()).isEqualTo(20_000);
        assertThat(index.find(new IntentId(new UUID(-1, -1).toString()))).isZero();
    }
}
