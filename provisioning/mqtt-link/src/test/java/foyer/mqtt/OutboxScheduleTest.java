package foyer.mqtt;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutboxScheduleTest {
    private static final Duration RESEND = Duration.ofSeconds(5);
    private static final IntentId A = intent(1);
    private static final IntentId B = intent(2);
    private static final IntentId C = intent(3);

    private final OutboxSchedule schedule = new OutboxSchedule(RESEND, new Random(7));

    private static IntentId intent(int n) {
        return new IntentId("00000000-0000-0000-0000-%012d".formatted(n));
    }

    private static long at(long millis) {
        // A monotonic clock may well be negative, and may wrap.
        return Long.MAX_VALUE - MILLISECONDS.toNanos(3000) + MILLISECONDS.toNanos(millis);
    }

    @Test
    void eachIsSentOnceThenAgainAfterTheResendTime() {
        assertThat(schedule.due(List.of(A, B), at(0))).containsExactly(A, B);
        assertThat(schedule.due(List.of(A, B), at(4999))).isEmpty();
        assertThat(schedule.due(List.of(A, B), at(6001))).containsExactly(A, B);
        assertThat(schedule.due(List.of(A, B), at(6002))).isEmpty();
    }

    @Test
    void resendsOfTwoNodesAreNotInStep() {
        var other = new OutboxSchedule(RESEND, new Random(8));
        schedule.due(List.of(A), at(0));
        other.due(List.of(A), at(0));
        assertThat(schedule.nanosToNext(at(0))).isNotEqualTo(other.nanosToNext(at(0)));
        assertThat(schedule.nanosToNext(at(0)).orElseThrow())
                .isBetween(RESEND.toNanos(), RESEND.plusSeconds(1).toNanos());
    }

    @Test
    void anAnsweredOneLeavesNoTrace() {
        schedule.due(List.of(A), at(0));
        schedule.answered(A);
        assertThat(schedule.nanosToNext(at(0))).isEqualTo(OptionalLong.empty());
    }

    @Test
    void oneThatIsNoLongerPendingIsForgotten() {
        schedule.due(List.of(A, B), at(0));
        schedule.due(List.of(B), at(1));
        schedule.answered(B);
        assertThat(schedule.nanosToNext(at(1))).isEmpty();
    }

    @Test
    void aBusyServerIsAskedAgainWhenItSaid() {
        schedule.due(List.of(A, B), at(0));
        schedule.busy(A, Duration.ofSeconds(1), at(100));
        assertThat(schedule.due(List.of(A, B), at(1099))).isEmpty();
        assertThat(schedule.due(List.of(A, B), at(1301))).containsExactly(A);
    }

    @Test
    void busyForAnIntentThatWasAnsweredMeanwhileChangesNothing() {
        schedule.busy(A, Duration.ofSeconds(1), at(0));
        assertThat(schedule.nanosToNext(at(0))).isEmpty();
    }

    @Test
    void aLaterOneDoesNotOvertakeWhatCouldNotBeSent() {
        assertThat(schedule.due(List.of(A, B), at(0))).containsExactly(A, B);
        schedule.notSent(List.of(B), Duration.ofMillis(500), at(1));
        assertThat(schedule.isHeld(at(2))).isTrue();
        assertThat(schedule.due(List.of(A, B, C), at(2))).isEmpty();
        assertThat(schedule.nanosToNext(at(2))).hasValue(MILLISECONDS.toNanos(499));
        assertThat(schedule.due(List.of(A, B, C), at(501))).containsExactly(B, C);
    }

    @Test
    void aNewLinkEndsTheHoldAndSendsAllAnew() {
        schedule.due(List.of(A, B), at(0));
        schedule.hold(Duration.ofSeconds(60), at(1));
        schedule.linkIsNew();
        assertThat(schedule.due(List.of(A, B), at(2))).containsExactly(A, B);
    }
}
