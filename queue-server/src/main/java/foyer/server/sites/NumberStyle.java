package foyer.server.sites;

/**
 * How the server's numbers under one prefix look.
 *
 * @param first of each day
 * @param width least digits
 */
public record NumberStyle(int first, int width) {
    public NumberStyle {
        Bounded.number("first", first, 1, Numbering.MAX_NUMBER);
        Bounded.number("width", width, 1, 6);
    }
}
