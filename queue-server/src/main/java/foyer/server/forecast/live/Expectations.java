package foyer.server.forecast.live;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import java.time.Instant;
import java.util.Map;

/** One forecast, of everybody waiting and of whoever comes next. */
record Expectations(
        Instant at, Map<TicketId, ExpectedWait> tickets, Map<ServiceCode, ExpectedWait> newcomers) {
    static final Expectations NONE = new Expectations(Instant.EPOCH, Map.of(), Map.of());

    Expectations {
        tickets = Map.copyOf(tickets);
        newcomers = Map.copyOf(newcomers);
    }
}
