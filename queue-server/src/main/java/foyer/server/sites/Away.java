package foyer.server.sites;

/**
 * Customers who leave the hall and are told by message.
 *
 * @param soonAhead they are told that it is nearly their turn with so many people ahead
 */
public record Away(int soonAhead) {
    public static final int MOST_AHEAD = 50;
    public static final Away USUAL = new Away(3);

    public Away {
        Bounded.number("soonAhead", soonAhead, 0, MOST_AHEAD);
    }
}
