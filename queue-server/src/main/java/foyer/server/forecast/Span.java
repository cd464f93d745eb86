package foyer.server.forecast;

/** From a moment up to but not including another, in seconds of the day. */
public record Span(double from, double to) {
    public Span {
        if (!(from >= 0 && from < to)) {
            throw new IllegalArgumentException("a span from " + from + " to " + to);
        }
    }
}
