package foyer.server.sites;

/** The physical way from a display to a counter; never mirrored with the language. */
public enum Direction {
    LEFT,
    RIGHT,
    AHEAD,
    UP,
    DOWN
}
