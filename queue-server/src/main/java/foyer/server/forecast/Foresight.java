package foyer.server.forecast;

/** What an oracle knows of those who are there already; what nobody has for real. */
public interface Foresight {
    double leavesAt(int customer);

    /** How many seconds from the call on they take a counter. */
    double holds(int customer);
}
