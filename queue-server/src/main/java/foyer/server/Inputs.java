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

/** What the server reads before anything runs, each refused with its faults. */
record Inputs(Site site, People people, NodeRegistry nodes, SqliteJournal journal, long boot) {

    static Inputs read(Settings settings, SecureRandom random) throws StartRefused {
        var site = site(settings.get(ServerSettings.SITE));
        var people = people(settings.get(ServerSettings.PEOPLE), random);
        var data = settings.get(ServerSettings.DATA);
        try {
            Files.createDirectories(data);
            var nodes = NodeRegistry.open(data.resolve("nodes"), random);
            var journal = SqliteJournal.open(data.resolve("journal.db"));
            return new Inputs(site, people, nodes, journal, journal.nextBoot());
        } catch (JournalException e) {
            throw new StartRefused("foyer.server.data: " + data + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StartRefused("foyer.server.data: " + e.getMessage(), e);
        }
    }

    private static Site site(Path file) throws StartRefused {
        try {
            return switch (SiteFile.load(file)) {
                case SiteFile.Loaded.Ok(var site) -> site;
                case SiteFile.Loaded.Faulty(var faults) -> throw new StartRefused(faults);
            };
        } catch (IOException e) {
            throw new StartRefused(
                    "foyer.server.site: " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static People people(Path file, SecureRandom random) throws StartRefused {
        try {
            return switch (PeopleFile.load(file, random)) {
                case PeopleFile.Loaded.Ok(var people) -> people;
                case PeopleFile.Loaded.Faulty(var faults) -> throw new StartRefused(faults);
            };
        } catch (IOException e) {
            throw new StartRefused(
                    "foyer.server.people: " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
