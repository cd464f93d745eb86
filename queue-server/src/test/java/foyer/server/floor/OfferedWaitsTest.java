package foyer.server.floor;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Offer;
import foyer.contract.words.ServerId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.server.TestQueue;
import foyer.server.forecast.live.ExpectedWait;
import foyer.server.forecast.live.Waits;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a newcomer can expect is in the offer, as people are told. */
class OfferedWaitsTest {
    private static final ServiceCode HOUSING = new ServiceCode("housing");

    private final TestQueue queue = new TestQueue();
    private final Waits housingIsKnown =
            new Waits() {
                @Override
                public Optional<ExpectedWait> findFor(TicketId ticket) {
                    return Optional.empty();
                }

                @Override
                public Optional<ExpectedWait> findForNewcomer(ServiceCode service) {
                    return Optional.of(service)
                            .filter(HOUSING::equals)
                            .map(_ -> expected(11 * 60, 14 * 60, 21 * 60));
                }

                @Override
                public AutoCloseable onRefreshed(Runnable listener) {
                    return () -> {};
                }
            };

    private ExpectedWait expected(long low, long middle, long high) {
        return new ExpectedWait(
                queue.now,
                4,
                Duration.ofSeconds(low),
                Duration.ofSeconds(middle),
                Duration.ofSeconds(high));
    }

    private Offer offer(Waits waits) {
        return new FloorViews(queue.site, new ServerId("main"), "http://127.0.0.1/t/", waits)
                .offer(queue.state, queue.now, Stamp.NONE);
    }

    private static Offer.Service find(Offer offer, ServiceCode code) {
        return offer.services().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aKnownWaitIsSaidInWholeStepsAndAnUnknownOneNot() {
        var offer = offer(housingIsKnown);
        assertThat(find(offer, HOUSING).expected()).isEqualTo(new Offer.Wait(10, 15, 25, 4));
        assertThat(offer.services())
                .filteredOn(one -> !one.code().equals(HOUSING))
                .isNotEmpty()
                .allMatch(one -> one.expected() == null);
    }

    @Test
    void withoutAForecastTheOfferIsAsItWas() {
        assertThat(offer(Waits.UNKNOWN).services()).allMatch(one -> one.expected() == null);
    }

    @Test
    void aClosedServiceHasNoWait() {
        queue.order(new Actor.Staff(TestQueue.DANA), new Command.CloseService(HOUSING));
        assertThat(find(offer(housingIsKnown), HOUSING).expected()).isNull();
    }
}
