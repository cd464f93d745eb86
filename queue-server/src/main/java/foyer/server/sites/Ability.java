package foyer.server.sites;

/** What a counter has that not every counter has. */
public enum Ability {
    HEARING_LOOP,
    LOW_COUNTER,
    VIDEO
}
