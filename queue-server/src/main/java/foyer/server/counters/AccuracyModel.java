package foyer.server.counters;

import foyer.contract.words.SiteId;
import foyer.server.forecast.Accuracy;
import foyer.server.forecast.live.ToldRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How good the waits were that people were told, day by day. */
public final class AccuracyModel {
    public static final int DAYS = 30;

    private static final double MINUTE = 60;

    /**
     * @param called who were told a wait and then called
     * @param held the share of them within the range they were told
     * @param offMinutes from the middle of the range to the call, the mean of all
     * @param widthMinutes of the range, the mean of all
     */
    public record Figures(long called, double held, double offMinutes, double widthMinutes) {
        static Figures of(Accuracy accuracy) {
            return new Figures(
                    accuracy.count(),
                    accuracy.coverage(),
                    accuracy.meanAbsoluteError() / MINUTE,
                    accuracy.meanWidth() / MINUTE);
        }
    }

    /**
     * @param today not over yet
     */
    public record Day(LocalDate date, boolean today, Figures figures) {}

    /**
     * @param days on which somebody was told a wait and called, the latest first
     * @param all null when there were none
     */
    public record Month(List<Day> days, @Nullable Figures all) {}

    private AccuracyModel() {}

    public static Month read(ToldRecord told, SiteId site, LocalDate today) throws IOException {
        var days = new ArrayList<Day>();
        var all = new Accuracy();
        for (int back = 0; back < DAYS; back++) {
            var date = today.minusDays(back);
            var accuracy = told.summarise(site, date);
            if (accuracy.count() > 0) {
                days.add(new Day(date, back == 0, Figures.of(accuracy)));
                all.add(accuracy);
            }
        }
        return new Month(List.copyOf(days), all.count() == 0 ? null : Figures.of(all));
    }
}
