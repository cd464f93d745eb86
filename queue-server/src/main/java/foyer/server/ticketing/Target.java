package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.contract.words.StaffId;

/** For whom a customer waits. */
public sealed interface Target {
    /** Whoever takes the service. */
    record Anyone() implements Target {
        @Override
        public String text() {
            return "anyone";
        }
    }

    /** Whoever sits at that counter. */
    record AtCounter(CounterId counter) implements Target {
        @Override
        public String text() {
            return COUNTER + counter;
        }
    }

    /** That colleague, wherever they sit. */
    record ForPerson(StaffId staff) implements Target {
        @Override
        public String text() {
            return STAFF + staff;
        }
    }

    Target ANYONE = new Anyone();
    String COUNTER = "counter:";
    String STAFF = "staff:";

    /** As the journal stores it, such as {@code counter:4}. */
    String text();

    static Target of(String text) {
        if (text.equals(ANYONE.text())) {
            return ANYONE;
        }
        if (text.startsWith(COUNTER)) {
            return new AtCounter(new CounterId(text.substring(COUNTER.length())));
        }
        if (text.startsWith(STAFF)) {
            return new ForPerson(new StaffId(text.substring(STAFF.length())));
        }
        throw new IllegalArgumentException("target is neither anyone nor a counter nor staff");
    }
}
