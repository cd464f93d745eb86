package foyer.server;

import foyer.server.appointments.intake.Intake;
import foyer.server.counters.sitefile.SiteFiles;
import foyer.server.counters.sitefile.SiteLook;
import foyer.server.floor.House;
import foyer.server.floor.Houses;
import foyer.server.sites.Site;
import foyer.server.sites.change.Planned;
import foyer.server.sites.store.SiteDiff;
import foyer.server.sites.store.SiteFile;
import foyer.server.sites.store.SiteFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sites of a running server and the files they came from. Thread-safe. */
final class RunningSites implements SiteFiles {
    private static final Logger LOG = LoggerFactory.getLogger(RunningSites.class);

    /** A queue of a busy day is read anew within a second. */
    private static final int PATIENCE_SECONDS = 30;

    private final Path files;
    private final Houses houses;
    private final SiteStart start;
    private final Intake intake;

    /**
     * @param files one file, or a folder of several
     */
    RunningSites(Path files, Houses houses, SiteStart start, Intake intake) {
        this.files = files;
        this.houses = houses;
        this.start = start;
        this.intake = intake;
    }

    @Override
    public SiteLook look() {
        return withFiles(wanted -> changes(wanted, false, this::foreseen));
    }

    @Override
    public synchronized SiteLook apply(String seen) {
        return withFiles(
                wanted ->
                        nameOf(wanted).equals(seen)
                                ? applied(wanted)
                                : changes(wanted, false, this::foreseen));
    }

    private SiteLook applied(List<Site> wanted) {
        var look = changes(wanted, true, this::changed);
        intake.follow(houses.all().stream().map(House::site).toList());
        return look;
    }

    private interface Reading {
        SiteLook of(List<Site> wanted);
    }

    private SiteLook withFiles(Reading reading) {
        try {
            return switch (SiteFolder.load(files)) {
                case SiteFolder.Loaded.Ok(var wanted) -> reading.of(wanted);
                case SiteFolder.Loaded.Faulty(var faults) ->
                        new SiteLook.Faulty(faults.stream().map(Object::toString).toList());
            };
        } catch (IOException e) {
            return new SiteLook.Faulty(List.of(files + " cannot be read: " + e.getMessage()));
        }
    }

    private interface OfOne {
        SiteLook.OfSite of(House house, Site wanted);
    }

    private SiteLook changes(List<Site> wanted, boolean applied, OfOne ofOne) {
        var all = new ArrayList<SiteLook.OfSite>();
        for (var house : houses.all()) {
            all.add(
                    wanted.stream()
                            .filter(site -> site.id().equals(house.site().id()))
                            .findFirst()
                            .map(site -> ofOne.of(house, site))
                            .orElseGet(() -> stays(house.site(), "It has no file any more.")));
        }
        wanted.stream()
                .filter(site -> houses.find(site.id()).isEmpty())
                .forEach(site -> all.add(stays(site, "It begins with the next start.")));
        return new SiteLook.Changes(nameOf(wanted), applied, all);
    }

    private static SiteLook.OfSite stays(Site site, String why) {
        return new SiteLook.OfSite(site.id().value(), List.of(), List.of(why));
    }

    private SiteLook.OfSite foreseen(House house, Site wanted) {
        var before = house.site();
        var planned = house.loop().read(state -> start.plan(state, before, wanted));
        return said(before, planned);
    }

    private SiteLook.OfSite changed(House house, Site wanted) {
        var before = house.site();
        var now = change(house, wanted);
        now.ifPresent(_ -> house.watch().follow(house.site()));
        return now.map(planned -> said(before, planned))
                .orElseGet(
                        () ->
                                stays(
                                        before,
                                        "It could not be applied; look again, and see the log."));
    }

    private static SiteLook.OfSite said(Site before, Planned planned) {
        return switch (planned) {
            case Planned.Ready(var site, var kept) ->
                    new SiteLook.OfSite(
                            before.id().value(), SiteDiff.sentences(before, site), kept);
            case Planned.Refused(var why) -> stays(before, why);
        };
    }

    private Optional<Planned> change(House house, Site wanted) {
        var changing = house.loop().change(start.changeover(wanted)).toCompletableFuture();
        try {
            return Optional.of(changing.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            LOG.error("{} goes on as it was", wanted.id(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Not to happen later, when nobody expects it any more.
        changing.cancel(false);
        return Optional.empty();
    }

    private static String nameOf(List<Site> wanted) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            wanted.forEach(
                    site -> digest.update(SiteFile.write(site).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
