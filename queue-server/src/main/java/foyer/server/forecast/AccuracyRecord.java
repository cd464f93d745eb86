package foyer.server.forecast;

/** Where what was told and what happened is written down. */
@FunctionalInterface
public interface AccuracyRecord {
    void add(int customer, Outlook told, double happened);
}
