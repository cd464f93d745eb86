package foyer.server.people;

/** A person and what they sign in with. */
public record Account(Person person, PasswordHash password) {}
