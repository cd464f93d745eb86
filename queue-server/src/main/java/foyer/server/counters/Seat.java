package foyer.server.counters;

import foyer.contract.words.CounterId;
import foyer.server.people.Person;

/** Who sits where, for as long as a browser is signed in. */
public record Seat(Person person, CounterId counter) {}
