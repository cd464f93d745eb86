package foyer.server.forecast;

/**
 * What somebody was told.
 *
 * @param raw as it was played, from which the correction learns
 * @param outlook as it was said
 */
public record Told(Outlook raw, Outlook outlook) {}
