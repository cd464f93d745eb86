package foyer.server;

import foyer.server.fleet.NodeRegistry;
import foyer.server.journal.JournalException;
import foyer.server.journal.SqliteJournal;
import foyer.server.people.People;
import foyer.server.people.store.PeopleFile;
import foyer.server.sites.Site;
import foyer.server.sites.store.SiteFile;
import foyer.webhost.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server reads before anything runs, each refused with its faults. */
record Inputs(
        Site site,
        People people,
        FolderLock lock,
        NodeRegistry nodes,
        SqliteJournal journal,
        long boot) {

    static Inputs read(Settings settings, SecureRandom random) throws StartRefused {
        var faults = new ArrayList<Object>();
        var site = site(settings.get(ServerSettings.SITE), faults);
        var people = people(settings.get(ServerSettings.PEOPLE), random, faults);
        if (site == null || people == null) {
            throw new StartRefused(faults);
        }
        var data = settings.get(ServerSettings.DATA);
        try {
            Files.createDirectories(data);
            return open(site, people, data, random);
        } catch (JournalException e) {
            throw new StartRefused("foyer.server.data: " + data + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StartRefused("foyer.server.data: " + e.getMessage(), e);
        }
    }

    private static Inputs open(Site site, People people, Path data, SecureRandom random)
            throws IOException {
        var lock = FolderLock.take(data);
        boolean opened = false;
        try {
            var nodes = NodeRegistry.open(data.resolve("nodes"), random);
            var journal = SqliteJournal.open(data.resolve("journal.db"));
            var inputs = new Inputs(site, people, lock, nodes, journal, journal.nextBoot());
            opened = true;
            return inputs;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    private static @Nullable Site site(Path file, List<Object> faults) {
        try {
            return switch (SiteFile.load(file)) {
                case SiteFile.Loaded.Ok(var site) -> site;
                case SiteFile.Loaded.Faulty(var found) -> {
                    faults.addAll(found);
                    yield null;
                }
            };
        } catch (IOException e) {
            faults.add("foyer.server.site: " + file + " cannot be read: " + e);
            return null;
        }
    }

    private static @Nullable People people(Path file, SecureRandom random, List<Object> faults) {
        try {
            return switch (PeopleFile.load(file, random)) {
                case PeopleFile.Loaded.Ok(var people) -> people;
                case PeopleFile.Loaded.Faulty(var found) -> {
                    faults.addAll(found);
                    yield null;
                }
            };
        } catch (IOException e) {
            faults.add("foyer.server.people: " + file + " cannot be read: " + e);
            return null;
        }
    }
}
