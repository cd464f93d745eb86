package foyer.server.counters;

/** Something of the site's, by the name its reader knows. */
public record Named<T>(T what, String name) {}
