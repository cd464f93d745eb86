package foyer.server.visitors.desk;

import foyer.contract.words.IntentId;
import foyer.server.sites.Site;
import foyer.server.visitors.Arrival;
import foyer.server.visitors.Host;
import foyer.server.visitors.HostBook;
import foyer.server.visitors.Leaving;
import foyer.server.visitors.Meant;
import foyer.server.visitors.Roll;
import foyer.server.visitors.store.VisitorFile;
import foyer.server.visitors.store.VisitorFile.Standing;
import foyer.server.visitors.store.VisitorFile.Welcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The visitors of one site. Every answer is on the disk before it is given. Any thread. */
public final class VisitorDesk {
    private final Supplier<Site> site;
    private final HostBook hosts;
    private final VisitorFile file;
    private final HostNotices notices;
    private final Duration keep;
    private final InstantSource clock;

    /**
     * @param site as it is whenever it is asked for
     * @param keep how long rows outlive the stay
     */
    public VisitorDesk(
            Supplier<Site> site,
            HostBook hosts,
            VisitorFile file,
            HostNotices notices,
            Duration keep,
            InstantSource clock) {
        this.site = site;
        this.hosts = hosts;
        this.file = file;
        this.notices = notices;
        this.keep = keep;
        this.clock = clock;
    }

    public Site site() {
        return site.get();
    }

    public List<Host> search(String typed) {
        return hosts.search(typed);
    }

    public Welcome signIn(Arrival arrival) throws IOException {
        var meant = Meant.of(hosts, arrival.host(), arrival.hostName());
        var now = clock.instant();
        var welcome = file.signIn(arrival, meant, stay -> notices.about(stay, meant, site(), now));
        notices.nudge();
        return welcome;
    }

    /**
     * @param name null with a code
     */
    public Leaving signOut(IntentId intent, String badge, @Nullable String name)
            throws IOException {
        return file.signOut(intent, badge, name, clock.instant());
    }

    /** By a colleague. */
    public Leaving signOut(IntentId stay) throws IOException {
        return file.signOut(stay, clock.instant());
    }

    /** Who is in the building, and who left of late. */
    public List<Standing> list() throws IOException {
        return file.listSince(clock.instant().minus(Roll.UNSEEN_FOR));
    }

    public Roll roll(Locale reader) throws IOException {
        return Roll.of(list().stream().map(Standing::stay).toList(), clock.instant(), reader);
    }

    /** Ends days that are over and deletes what has been kept long enough. */
    int tidy() throws IOException {
        Instant now = clock.instant();
        int ended = file.endDaysBefore(site().businessDay(now), now);
        file.forgetEndedBefore(now.minus(keep));
        return ended;
    }
}
