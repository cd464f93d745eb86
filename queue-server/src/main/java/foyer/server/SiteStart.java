package foyer.server;

import foyer.server.floor.House;
import foyer.server.floor.NodeWatch;
import foyer.server.journal.JournalException;
import foyer.server.journal.JournalWriter;
import foyer.server.sites.Site;
import foyer.server.sites.change.Planned;
import foyer.server.sites.change.SiteChange;
import foyer.server.sites.store.SiteDiff;
import foyer.server.sites.store.SiteFile;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.RuleBook;
import foyer.server.ticketing.SiteInUse;
import foyer.server.ticketing.loop.Changeover;
import foyer.server.ticketing.loop.SiteLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins the queue of a site whose file may have changed since the last start: what its running day
 * still needs is kept. The site that was used last is remembered in the data folder.
 */
final class SiteStart {
    private static final Logger LOG = LoggerFactory.getLogger(SiteStart.class);

    private final Path folder;
    private final JournalWriter writer;
    private final Clock clock;

    SiteStart(Path data, JournalWriter writer, Clock clock) {
        this.folder = data.resolve("sites");
        this.writer = writer;
        this.clock = clock;
    }

    House begin(Site wanted) throws StartRefused {
        try {
            var last = findLast(wanted);
            var site = last.isEmpty() ? wanted : changed(last.get(), wanted);
            remember(site);
            return new House(
                    SiteLoop.start(site, RuleBooks.of(site), writer, clock), new NodeWatch(site));
        } catch (JournalException e) {
            throw new StartRefused("the journal of " + wanted.id() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StartRefused("the last site " + wanted.id() + ": " + e.getMessage(), e);
        }
    }

    private Site changed(Site last, Site wanted) throws JournalException {
        if (last.equals(wanted)) {
            return wanted;
        }
        SiteDiff.sentences(last, wanted).forEach(one -> LOG.info("{}: {}", wanted.id(), one));
        try (var loop = SiteLoop.start(last, RuleBooks.of(last), writer, clock)) {
            return switch (loop.read(state -> plan(state, last, wanted))) {
                case Planned.Ready(var site, var kept) -> {
                    kept.forEach(one -> LOG.info("{}: {}", wanted.id(), one));
                    yield site;
                }
                case Planned.Refused(var why) -> {
                    LOG.warn("{} goes on as it was: {}", wanted.id(), why);
                    yield last;
                }
            };
        }
    }

    /** As a running queue comes by it. */
    Changeover changeover(Site wanted) {
        return new Changeover() {
            @Override
            public Planned plan(QueueState state) {
                return SiteStart.this.plan(state, state.site(), wanted);
            }

            @Override
            public RuleBook rules(Site site) {
                return RuleBooks.of(site);
            }

            @Override
            public void keep(Site site) throws IOException {
                remember(site);
            }
        };
    }

    Planned plan(QueueState state, Site last, Site wanted) {
        var today = last.businessDay(clock.instant());
        var inUse = SiteInUse.of(state, today);
        return SiteInUse.hasGivenNumbers(state, today)
                ? SiteChange.during(last, wanted, inUse)
                : SiteChange.withNewDay(last, wanted, inUse);
    }

    private Optional<Site> findLast(Site wanted) throws IOException {
        var file = file(wanted);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return switch (SiteFile.load(file)) {
            case SiteFile.Loaded.Ok(var site) -> Optional.of(site);
            case SiteFile.Loaded.Faulty(var faults) -> {
                LOG.warn("the site used last is not known any more: {}", faults);
                yield Optional.empty();
            }
        };
    }

    /** Whole or not at all. */
    private void remember(Site site) throws IOException {
        Files.createDirectories(folder);
        var fresh = Files.writeString(folder.resolve(site.id() + ".new"), SiteFile.write(site));
        Files.move(
                fresh,
                file(site),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(Site site) {
        return folder.resolve(site.id() + ".yaml");
    }
}
