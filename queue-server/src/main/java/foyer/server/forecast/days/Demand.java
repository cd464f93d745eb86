package foyer.server.forecast.days;

import foyer.server.forecast.Lots;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who comes on a day, and what only shows later about them. */
final class Demand {
    private static final double NO_SHOWS_FROM = 11 * 3600;
    private static final double NO_SHOWS_TO = 14 * 3600;
    private static final double[] PLAIN = {0.9, 1.15, 1.1, 1.0, 1.0, 1.0, 0.95, 0.8};
    private static final double[] MORNING = {1.8, 1.6, 0.9, 0.7, 0.7, 0.7, 0.7, 0.6};
    private static final double[] LUNCH = {0.7, 0.85, 1.0, 1.45, 1.2, 0.95, 0.9, 0.8};

    private final Office office;
    private final DayShape shape;
    private final Lots lots;
    private final double today;
    private final double pace;
    private final int special;

    Demand(Office office, DayShape shape, DayOfWeek weekday, Lots lots) {
        this.office = office;
        this.shape = shape;
        this.lots = lots;
        // Mondays are full; any day may be a tenth fuller or emptier than such a day is.
        double usual = weekday == DayOfWeek.MONDAY ? 1.1 : 0.98;
        this.today = usual * Math.exp(0.1 * lots.normal());
        this.pace = Math.exp(0.06 * lots.normal()) * (weekday == DayOfWeek.FRIDAY ? 0.93 : 1);
        this.special = lots.below(Office.SERVICES);
    }

    List<Customer> customers() {
        var drafts = new ArrayList<Customer>();
        for (int service = 0; service < Office.SERVICES; service++) {
            arrivals(service, drafts);
        }
        drafts.sort(Comparator.comparingDouble(Customer::arrivedAt));
        var customers = new ArrayList<Customer>();
        for (var draft : drafts) {
            customers.add(numbered(draft, customers.size()));
        }
        return customers;
    }

    /** A Poisson stream, thinned to the rate of the hour (Lewis and Shedler 1979). */
    private void arrivals(int service, List<Customer> into) {
        double most = rateOf(service) * 2;
        double at = Office.OPENS + lots.exponential(3600 / most);
        while (at < Office.LAST_TICKET) {
            if (lots.chance(rateOf(service) * profile(at) / most)) {
                into.add(customer(service, at));
            }
            at += lots.exponential(3600 / most);
        }
    }

    private double rateOf(int service) {
        double more = shape == DayShape.OVERFLOW ? (service == special ? 1.8 : 0.85) : 1;
        double less = shape == DayShape.SLOW_SERVICE ? 0.9 : 1;
        return office.perHour().get(service) * today * more * less;
    }

    private double profile(double at) {
        var hours =
                switch (shape) {
                    case MORNING_PEAK -> MORNING;
                    case LUNCH_BREAKS -> LUNCH;
                    case SLOW_SERVICE, LATE_ADVISOR, NO_SHOW_WAVE, OVERFLOW -> PLAIN;
                };
        return hours[(int) ((at - Office.OPENS) / 3600)];
    }

    private Customer customer(int service, double at) {
        return new Customer(
                0,
                service,
                at,
                promise(service, at),
                office.patience() * weibull(),
                !lots.chance(missing(at)),
                Math.exp(Math.log(SimulatedDay.WALK) + 0.5 * lots.normal() - 0.125),
                office.errands().get(service).draw(lots) * pace(service, at));
    }

    /** Most who leave do so after a good while: Weibull with shape 1.5 and mean 1. */
    private double weibull() {
        return Math.pow(lots.exponential(1), 1 / 1.5) / 0.9027;
    }

    private double missing(double at) {
        boolean wave = shape == DayShape.NO_SHOW_WAVE && at >= NO_SHOWS_FROM && at < NO_SHOWS_TO;
        return wave ? 0.25 : office.missing();
    }

    private double pace(int service, double at) {
        double slow = shape == DayShape.SLOW_SERVICE && service == special ? 1.67 : 1;
        double hour = at < Office.OPENS + 3600 ? 1.08 : 1;
        return pace * slow * hour;
    }

    /** An appointment is a promise of the booked time; people come a little before it, or after. */
    private double promise(int service, double at) {
        boolean booked = service == 0 && lots.chance(office.booked());
        return booked
                ? at + lots.between(-300, 600)
                : at + office.plan().services().get(service).standardSeconds();
    }

    private static Customer numbered(Customer draft, int number) {
        return new Customer(
                number,
                draft.service(),
                draft.arrivedAt(),
                draft.promisedAt(),
                draft.patience(),
                draft.comes(),
                draft.walk(),
                draft.serviceSeconds());
    }
}
