package foyer.server.forecast;

import java.util.List;

/**
 * @param at seconds of the day
 * @param waiting in the order of their promises, as {@code outlooks}
 * @param newcomers for each service, for whoever came at that moment
 * @param played the newcomers' before they were corrected
 */
public record Forecast(
        double at,
        List<Waiting> waiting,
        List<Outlook> outlooks,
        List<Outlook> newcomers,
        List<Outlook> played) {
    private static final double[] NOTHING_SEEN = {};

    public Forecast {
        waiting = List.copyOf(waiting);
        outlooks = List.copyOf(outlooks);
        newcomers = List.copyOf(newcomers);
        played = List.copyOf(played);
    }

    /** What somebody is told who comes for that service now. */
    public Told forNewcomer(int service) {
        var raw = played.get(service);
        return new Told(newcomers.get(service), raw, raw, NOTHING_SEEN);
    }
}
