package foyer.server.floor.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
    @Test
    void aFloodOfKindsTakesBoundedMemoryAndAllAreCounted() {
        var complaints = new Complaints(InstantSource.system());

        for (int i = 0; i < Complaints.MAX_KINDS + 100; i++) {
            complaints.refused("foyer/1/site/node/n-" + i + "/ask", "BAD_MESSAGE", "no JSON");
        }

        assertThat(complaints.size()).isEqualTo(Complaints.MAX_KINDS);
        assertThat(complaints.total()).isEqualTo(Complaints.MAX_KINDS + 100);
    }
}
