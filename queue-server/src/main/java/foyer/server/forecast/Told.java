package foyer.server.forecast;

/**
 * What somebody was told.
 *
 * @param outlook as it was said
 * @param played as it was played
 * @param looked after the second look, from which the correction learns
 * @param seen what could be seen when they asked, from which the second look learns
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record Told(Outlook outlook, Outlook played, Outlook looked, double[] seen) {}
