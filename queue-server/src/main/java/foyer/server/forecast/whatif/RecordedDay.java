package foyer.server.forecast.whatif;

import foyer.server.forecast.HallPlan;
import foyer.server.forecast.days.Customer;
import java.util.List;

/**
 * A day that was, as a list of customers: what a journal or an export is reduced to.
 *
 * @param manned for each counter when somebody was first there; infinity: nobody
 * @param missedSeconds how long a counter calls for somebody who does not come
 */
public record RecordedDay(
        HallPlan plan, List<Double> manned, List<Customer> customers, double missedSeconds) {
    public RecordedDay {
        manned = List.copyOf(manned);
        customers = List.copyOf(customers);
    }
}
