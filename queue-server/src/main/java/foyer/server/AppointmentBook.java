package foyer.server;

import foyer.contract.words.SiteId;
import foyer.contract.words.Texts;
import foyer.server.appointments.intake.AppointmentKeeper;
import foyer.server.appointments.intake.AppointmentSettings;
import foyer.server.appointments.intake.Intake;
import foyer.server.appointments.store.AppointmentFile;
import foyer.server.floor.CheckIns;
import foyer.server.sites.Site;
import foyer.server.ticketing.loop.SiteLoop;
import foyer.webhost.settings.Settings;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The appointments of all sites of this server, and how they come in and go. */
record AppointmentBook(
        AppointmentFile file,
        Intake intake,
        AppointmentKeeper keeper,
        Map<SiteId, Texts> places,
        SecureRandom random)
        implements AutoCloseable {

    static AppointmentBook start(
            Settings settings, List<Site> sites, Clock clock, SecureRandom random)
            throws StartRefused {
        try {
            var data = settings.get(ServerSettings.DATA);
            var file = AppointmentFile.open(data.resolve("appointments.db"));
            var intake = new Intake(sites, file, random);
            var keeper =
                    new AppointmentKeeper(
                            file,
                            intake,
                            settings.get(AppointmentSettings.FILE),
                            settings.get(AppointmentSettings.KEPT),
                            clock);
            keeper.start();
            return new AppointmentBook(
                    file,
                    intake,
                    keeper,
                    sites.stream().collect(Collectors.toMap(Site::id, Site::name)),
                    random);
        } catch (IOException e) {
            throw new StartRefused("foyer.server.data: " + e.getMessage(), e);
        }
    }

    /** For one site's kiosks. */
    CheckIns checkIns(SiteLoop loop) {
        return new CheckIns(loop, file, places, random);
    }

    @Override
    public void close() {
        keeper.close();
        file.close();
    }
}
