package foyer.server.counters;

import foyer.contract.words.IntentId;
import foyer.server.visitors.Roll;
import foyer.server.visitors.Stay;
import foyer.server.visitors.Told;
import foyer.server.visitors.desk.VisitorDesk;
import foyer.server.visitors.store.VisitorFile.Standing;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is in the building, as the console shows it. */
public final class VisitorsModel {
    /**
     * @param badge its number and the beginning of its code: the one or the other stands large on
     *     it
     */
    public record Line(
            IntentId stay,
            String name,
            String organisation,
            String host,
            String badge,
            LocalTime since,
            boolean needsHelp,
            boolean perhapsTwice,
            Told told) {}

    /**
     * @param unseen signed out by the clock, and perhaps still there
     */
    public record House(List<Line> inside, List<Line> unseen, long needingHelp) {}

    private VisitorsModel() {}

    public static House read(VisitorDesk desk, Instant now, Locale reader) throws IOException {
        var all = desk.list();
        Map<IntentId, Told> told =
                all.stream().collect(Collectors.toMap(one -> one.stay().id(), Standing::told));
        var roll = Roll.of(all.stream().map(Standing::stay).toList(), now, reader);
        Function<Stay, Told> toldOf = stay -> told.getOrDefault(stay.id(), Told.UNREACHABLE);
        return new House(
                roll.inside().stream()
                        .map(
                                one ->
                                        line(
                                                desk,
                                                one.stay(),
                                                one.perhapsTwice(),
                                                toldOf.apply(one.stay())))
                        .toList(),
                roll.unseen().stream()
                        .map(stay -> line(desk, stay, false, toldOf.apply(stay)))
                        .toList(),
                roll.needingHelp());
    }

    private static Line line(VisitorDesk desk, Stay stay, boolean perhapsTwice, Told told) {
        var guest = stay.guest();
        return new Line(
                stay.id(),
                guest.name(),
                guest.organisation(),
                stay.hostName(),
                stay.number() + " · " + stay.code().mark(),
                LocalTime.ofInstant(stay.since(), desk.site().zone()),
                guest.needsHelp(),
                perhapsTwice,
                told);
    }
}
