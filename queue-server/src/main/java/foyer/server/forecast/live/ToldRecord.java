package foyer.server.forecast.live;

import foyer.contract.words.SiteId;
import foyer.server.forecast.Accuracy;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** What everybody was told and what happened, kept from day to day. Safe for several threads. */
public interface ToldRecord {
    /** Nothing is kept. */
    ToldRecord NOWHERE =
            new ToldRecord() {
                @Override
                public void write(SiteId site, List<ToldTicket> tickets) {}

                @Override
                public List<ToldTicket> listLatestCalled(SiteId site, int most) {
                    return List.of();
                }

                @Override
                public List<ToldTicket> listOpen(SiteId site, LocalDate day) {
                    return List.of();
                }

                @Override
                public Accuracy summarise(SiteId site, LocalDate day) {
                    return new Accuracy();
                }
            };

    /** Newly told, or known anew how it ended. */
    void write(SiteId site, List<ToldTicket> tickets) throws IOException;

    /** The oldest of them first. */
    List<ToldTicket> listLatestCalled(SiteId site, int most) throws IOException;

    /** Told that day, and still waiting as far as was seen. */
    List<ToldTicket> listOpen(SiteId site, LocalDate day) throws IOException;

    /** How good the forecasts of a day were, for all who were called. */
    Accuracy summarise(SiteId site, LocalDate day) throws IOException;
}
