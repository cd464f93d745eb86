package foyer.server.people;

/** What a user may do. */
public enum Role {
    ADVISOR,
    SUPERVISOR,
    ADMINISTRATOR
}
