package foyer.server.forecast.live;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import java.util.Optional;

/** What people at one site can expect, as it was last worked out. Quick to ask, from any thread. */
public interface Waits {
    /** Of a site that has no forecast. */
    Waits UNKNOWN =
            new Waits() {
                @Override
                public Optional<ExpectedWait> findFor(TicketId ticket) {
                    return Optional.empty();
                }

                @Override
                public Optional<ExpectedWait> findForNewcomer(ServiceCode service) {
                    return Optional.empty();
                }

                @Override
                public AutoCloseable onRefreshed(Runnable listener) {
                    return () -> {};
                }
            };

    /**
     * Empty: it does not wait, came within the last second, nobody is there who could call it, or
     * nothing is known yet. What is shown without a forecast is shown then.
     */
    Optional<ExpectedWait> findFor(TicketId ticket);

    /** Of somebody who comes now without an appointment; empty: as for a ticket. */
    Optional<ExpectedWait> findForNewcomer(ServiceCode service);

    /**
     * Told after every new forecast, at most once a second, on the forecast's thread: hands longer
     * work on. Until it is closed.
     */
    AutoCloseable onRefreshed(Runnable listener);
}
