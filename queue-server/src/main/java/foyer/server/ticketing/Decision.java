package foyer.server.ticketing;

import java.util.List;

/** What an order leads to. */
public sealed interface Decision {
    List<Event> events();

    /**
     * It happens.
     *
     * @param events none when it was so already
     */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * It does not.
     *
     * @param detail for the log, without personal data
     * @param events what is worth remembering of the refusal itself, mostly nothing
     */
    record Rejected(Reason reason, String detail, List<Event> events) implements Decision {
        public Rejected {
            events = List.copyOf(events);
        }
    }

    static Decision accept(Event... events) {
        return new Accepted(List.of(events));
    }

    static Decision reject(Reason reason, String detail) {
        return new Rejected(reason, detail, List.of());
    }
}
