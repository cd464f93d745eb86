package foyer.server.counters.door;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.StaffId;
import foyer.server.counters.Seat;
import foyer.server.people.Person;
import foyer.server.people.Role;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorKeysTest {
    private static final Seat SEAT =
            new Seat(
                    new Person(new StaffId("s-1"), "dana", "Dana Okafor", Set.of(Role.ADVISOR)),
                    new CounterId("4"));
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final DoorKeys keys = new DoorKeys();

    @Test
    void aBurstIsWelcomeThenTwentyASecond() {
        var token = keys.hand(SEAT, 0).orElseThrow();
        assertThat(welcome(token, 0, 1_000)).isEqualTo(DoorKeys.BURST + 1);
        assertThat(welcome(token, SECOND, 1_000)).isEqualTo(20);
        assertThat(welcome(token, 60 * SECOND, 1_000)).isEqualTo(DoorKeys.BURST + 1);
    }

    @Test
    void anUnusedTokenIsForgotten() {
        var token = keys.hand(SEAT, 0).orElseThrow();
        long later = DoorKeys.FORGOTTEN_AFTER.toNanos();
        assertThat(keys.knock(token, later)).isEqualTo(new DoorKeys.Knock.Welcome(SEAT));
        assertThat(keys.knock(token, 2 * later + 1)).isEqualTo(new DoorKeys.Knock.Unknown());
    }

    @Test
    void noMoreTokensThanThereIsRoomFor() {
        for (int i = 0; i < DoorKeys.MAX_KEYS; i++) {
            assertThat(keys.hand(SEAT, 0)).isPresent();
        }
        assertThat(keys.hand(SEAT, 0)).isEmpty();
        assertThat(keys.hand(SEAT, DoorKeys.FORGOTTEN_AFTER.toNanos() + 1)).isPresent();
    }

    private long welcome(String token, long now, int knocks) {
        long welcome = 0;
        for (int i = 0; i < knocks; i++) {
            if (keys.knock(token, now) instanceof DoorKeys.Knock.Welcome) {
                welcome++;
            }
        }
        return welcome;
    }
}
