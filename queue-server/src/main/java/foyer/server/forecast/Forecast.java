package foyer.server.forecast;

import java.util.List;

/**
 * @param at seconds of the day
 * @param waiting in the order of their promises, as {@code outlooks}
 * @param newcomers for each service, for whoever came at that moment
 */
public record Forecast(
        double at, List<Waiting> waiting, List<Outlook> outlooks, List<Outlook> newcomers) {
    public Forecast {
        waiting = List.copyOf(waiting);
        outlooks = List.copyOf(outlooks);
        newcomers = List.copyOf(newcomers);
    }
}
