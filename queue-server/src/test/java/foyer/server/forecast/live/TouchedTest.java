package foyer.server.forecast.live;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.TicketId;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.loop.CommitListener;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However far behind the forecast is: it holds a bounded amount and misses nothing. */
class TouchedTest {
    private final Touched touched = new Touched();

    @BeforeEach
    void lookedOnce() {
        assertThat(touched.take().all()).as("at first everything").isTrue();
    }

    private static Event finished(int ticket) {
        return new Event.TicketFinished(Play.MORNING, new TicketId("20261123-" + ticket));
    }

    @Test
    void aTicketThatChangedTwiceIsLookedAtOnce() {
        touched.changed(List.of(finished(1), finished(2), finished(1)));
        assertThat(touched.take().tickets()).hasSize(2);
        assertThat(touched.take()).isEqualTo(new Touched.Some(false, Set.of()));
    }

    @Test
    void aRebuiltStateIsLookedAtWhole() {
        touched.changed(List.of());
        assertThat(touched.take().all()).isTrue();
    }

    @Test
    void whoeverIsToldAsMuchAsIsKeptMayHaveMissedSomething() {
        touched.changed(Collections.nCopies(CommitListener.MOST_EVENTS, finished(1)));
        assertThat(touched.take().all()).isTrue();
        touched.changed(Collections.nCopies(CommitListener.MOST_EVENTS - 1, finished(1)));
        assertThat(touched.take().all()).isFalse();
    }

    @Test
    void moreTicketsThanAreKeptAreAll() {
        IntStream.rangeClosed(0, Touched.MOST).forEach(i -> touched.changed(List.of(finished(i))));
        var some = touched.take();
        assertThat(some.all()).isTrue();
        assertThat(some.tickets()).isEmpty();
    }
}
