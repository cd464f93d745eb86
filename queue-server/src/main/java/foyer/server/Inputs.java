package foyer.server;

import foyer.server.appointments.intake.AppointmentSettings;
import foyer.server.counters.door.DoorSettings;
import foyer.server.fleet.NodeRegistry;
import foyer.server.fleet.Principal;
import foyer.server.journal.JournalException;
import foyer.server.journal.SqliteJournal;
import foyer.server.people.People;
import foyer.server.people.store.PeopleFile;
import foyer.server.sites.Site;
import foyer.server.sites.store.SiteFolder;
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
        List<Site> sites,
        People people,
        FolderLock lock,
        NodeRegistry nodes,
        SqliteJournal journal,
        long boot) {

    static Inputs read(Settings settings, SecureRandom random) throws StartRefused {
        var faults = new ArrayList<Object>();
        var sites = sites(settings, faults);
        var people = people(settings.get(ServerSettings.PEOPLE), random, faults);
        refuseShortKey(settings, faults);
        if (!faults.isEmpty() || people == null) {
            throw new StartRefused(faults);
        }
        var data = settings.get(ServerSettings.DATA);
        try {
            Files.createDirectories(data);
            return open(sites, people, data, random);
        } catch (JournalException e) {
            throw new StartRefused("foyer.server.data: " + data + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StartRefused("foyer.server.data: " + e.getMessage(), e);
        }
    }

    private static Inputs open(List<Site> sites, People people, Path data, SecureRandom random)
            throws IOException {
        var lock = FolderLock.take(data);
        boolean opened = false;
        try {
            var nodes = NodeRegistry.open(data.resolve("nodes"), random);
            var journal = SqliteJournal.open(data.resolve("journal.db"));
            var inputs = new Inputs(sites, people, lock, nodes, journal, journal.nextBoot());
            opened = true;
            return inputs;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /** None after a fault. */
    private static List<Site> sites(Settings settings, List<Object> faults) {
        var fileOrFolder = settings.get(ServerSettings.SITE);
        try {
            return switch (SiteFolder.load(fileOrFolder)) {
                case SiteFolder.Loaded.Ok(var sites) -> {
                    refuseDoor(settings, sites, faults);
                    yield fitting(fileOrFolder, sites, faults);
                }
                case SiteFolder.Loaded.Faulty(var found) -> {
                    faults.addAll(found);
                    yield List.of();
                }
            };
        } catch (IOException e) {
            faults.add("foyer.server.site: " + fileOrFolder + " cannot be read: " + e);
            return List.of();
        }
    }

    /** Nothing that comes through it says which site is meant. */
    private static void refuseDoor(Settings settings, List<Site> sites, List<Object> faults) {
        if (sites.size() > 1 && settings.get(DoorSettings.OPEN)) {
            faults.add(
                    DoorSettings.OPEN.key()
                            + " is true, accepted is false with "
                            + sites.size()
                            + " sites in one server");
        }
    }

    private static void refuseShortKey(Settings settings, List<Object> faults) {
        var key = settings.get(AppointmentSettings.API_KEY);
        int least = AppointmentSettings.LEAST_KEY;
        if (key.isPresent() && key.get().length() < least) {
            faults.add(
                    AppointmentSettings.API_KEY.key()
                            + " has fewer than "
                            + least
                            + " characters, which can be guessed");
        }
    }

    /** Each site has a link to the broker of its own. */
    private static List<Site> fitting(Path folder, List<Site> sites, List<Object> faults) {
        int most = Principal.Server.MAX_LINKS;
        if (sites.size() <= most) {
            return sites;
        }
        faults.add(
                "foyer.server.site: "
                        + folder
                        + " has "
                        + sites.size()
                        + " sites, accepted are at most "
                        + most
                        + " in one server");
        return List.of();
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
