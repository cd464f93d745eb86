package foyer.server.visitors.store;

import foyer.contract.words.IntentId;
import foyer.contract.words.SiteId;
import foyer.server.notices.Notice;
import foyer.server.notices.NoticeState;
import foyer.server.notices.store.NoticeTable;
import foyer.server.notices.store.SideFile;
import foyer.server.visitors.Arrival;
import foyer.server.visitors.Leaving;
import foyer.server.visitors.LeavingRules;
import foyer.server.visitors.Meant;
import foyer.server.visitors.Stay;
import foyer.server.visitors.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One site's visitors and the notices about them, each change whole. Thread-safe. */
public final class VisitorFile {
    /** Badges of one day; more than any building holds, and an end to a kiosk gone mad. */
    public static final int MOST_A_DAY = 2_000;

    /** A badge of yesterday is answered as one that was handed in, not as an unknown one. */
    private static final Duration KNOWN_AFTER = Duration.ofHours(36);

    private final SideFile file;
    private final StayTable stays;

    public VisitorFile(SideFile file, SiteId site) {
        this.file = file;
        this.stays = new StayTable(site);
    }

    /** The file of all sites of a server, with the notices about their visitors. */
    public static SideFile open(Path path) throws IOException {
        return SideFile.open(
                path,
                Stream.of(StayTable.TABLES, NoticeTable.TABLES).flatMap(List::stream).toList());
    }

    /** A stay and how its host is told. */
    public record Standing(Stay stay, Told told) {}

    /** What came of signing in. */
    public sealed interface Welcome {
        record In(Stay stay, Told told) implements Welcome {}

        /** No more badges today. */
        record Full() implements Welcome {}
    }

    /**
     * The same intent is answered as it was the first time.
     *
     * @param notices what to tell the host of a stay; none: there is no way to tell
     */
    public Welcome signIn(Arrival arrival, Meant meant, Function<Stay, List<Notice>> notices)
            throws IOException {
        return file.change(
                connection -> {
                    var before = stays.find(connection, arrival.intent());
                    if (before.isPresent()) {
                        return new Welcome.In(before.get().stay(), before.get().told());
                    }
                    int number = stays.nextNumber(connection, arrival.day());
                    if (number > MOST_A_DAY) {
                        return new Welcome.Full();
                    }
                    var stay = arrival.stay(number, meant);
                    var told = tell(connection, meant, notices.apply(stay));
                    stays.insert(connection, stay, told);
                    return new Welcome.In(stay, told);
                });
    }

    private static Told tell(Connection connection, Meant meant, List<Notice> notices)
            throws SQLException {
        return switch (meant) {
            case Meant.Left _ -> Told.LEFT;
            case Meant.Unknown _ -> Told.UNKNOWN;
            case Meant.Known _ -> {
                boolean any = false;
                for (var notice : notices) {
                    any |= NoticeTable.insert(connection, notice);
                }
                yield any ? Told.ON_ITS_WAY : Told.UNREACHABLE;
            }
        };
    }

    /**
     * The same intent is answered as it was the first time.
     *
     * @param name null with a code
     */
    public Leaving signOut(IntentId intent, String badge, @Nullable String name, Instant now)
            throws IOException {
        return file.change(
                connection -> {
                    var rows = stays.listSince(connection, now.minus(KNOWN_AFTER));
                    var leaving =
                            LeavingRules.decide(
                                    rows.stream().map(StayTable.Row::stay).toList(), badge, name);
                    return switch (leaving) {
                        case Leaving.Goes(var stay, var how) -> {
                            end(connection, stay.ended(now, how), intent);
                            yield leaving;
                        }
                        case Leaving.AlreadyOut(var stay) -> again(rows, stay, intent);
                        case Leaving.Unknown _ -> leaving;
                    };
                });
    }

    private static Leaving again(List<StayTable.Row> rows, Stay stay, IntentId intent) {
        var end = stay.ended();
        boolean same =
                rows.stream()
                        .anyMatch(
                                row ->
                                        row.stay().equals(stay)
                                                && intent.value().equals(row.endedBy()));
        return same && end != null
                ? new Leaving.Goes(stay, end.how())
                : new Leaving.AlreadyOut(stay);
    }

    /** By a colleague who saw them leave. */
    public Leaving signOut(IntentId stay, Instant now) throws IOException {
        return file.change(
                connection -> {
                    var row = stays.find(connection, stay);
                    if (row.isEmpty()) {
                        return new Leaving.Unknown();
                    }
                    var found = row.get().stay();
                    if (!found.inside()) {
                        return new Leaving.AlreadyOut(found);
                    }
                    end(connection, found.ended(now, Stay.How.STAFF), null);
                    return new Leaving.Goes(found, Stay.How.STAFF);
                });
    }

    private void end(Connection connection, Stay ended, @Nullable IntentId by) throws SQLException {
        stays.end(connection, ended, by);
        NoticeTable.lapse(connection, ended.id().value());
    }

    /** In the building, or gone since then. */
    public List<Standing> listSince(Instant since) throws IOException {
        return file.change(
                connection -> {
                    var all = new ArrayList<Standing>();
                    for (var row : stays.listSince(connection, since)) {
                        var about = row.stay().id().value();
                        var states = NoticeTable.states(connection, about);
                        all.add(new Standing(row.stay(), told(row.told(), states)));
                    }
                    return List.copyOf(all);
                });
    }

    private static Told told(Told first, Set<NoticeState> now) {
        if (first != Told.ON_ITS_WAY || now.isEmpty()) {
            return first;
        }
        if (now.contains(NoticeState.TAKEN)) {
            return Told.SENT;
        }
        return now.contains(NoticeState.GIVEN_UP) && !now.contains(NoticeState.WAITING)
                ? Told.GIVEN_UP
                : Told.ON_ITS_WAY;
    }

    /** Signs out who was not seen leaving on days before; says how many. */
    public int endDaysBefore(LocalDate today, Instant now) throws IOException {
        return file.change(
                connection -> {
                    var rows = stays.listLeftOver(connection, today);
                    for (var row : rows) {
                        end(connection, row.stay().ended(now, Stay.How.DAY_END), null);
                    }
                    return rows.size();
                });
    }

    /** Says how many stays are gone for good. */
    public int forgetEndedBefore(Instant then) throws IOException {
        int gone =
                file.change(
                        connection -> {
                            var rows = stays.listEndedBefore(connection, then);
                            for (var row : rows) {
                                NoticeTable.delete(connection, row.stay().id().value());
                                stays.delete(connection, row.stay().id());
                            }
                            return rows.size();
                        });
        if (gone > 0) {
            file.emptyLog();
        }
        return gone;
    }
}
