package foyer.appliance.simulate;

import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.enrolment.CredentialFile;
import foyer.mqtt.LinkSettings;
import foyer.webhost.settings.Settings;
import foyer.webhost.settings.SettingsRefused;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the day of {@code arrivals.csv} through MQTT, as a kiosk of its own. Ends with the day,
 * when the last visitor has a number.
 */
public final class SimulateVisitors {
    private static final Logger LOG = LoggerFactory.getLogger(SimulateVisitors.class);
    private static final int BAD_SETTINGS = 2;
    private static final int TELL_EVERY = 20;

    private final SimulatedKiosk kiosk;
    private final Passage passage;

    SimulateVisitors(SimulatedKiosk kiosk, Passage passage) {
        this.kiosk = kiosk;
        this.passage = passage;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var known = SimulateSettings.OF_VISITORS;
        if (Settings.helpAsked(args)) {
            System.out.println(Settings.describe(known));
            return;
        }
        try {
            run(Settings.read(known, args, System.getenv()));
        } catch (SettingsRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(BAD_SETTINGS);
        }
    }

    private static void run(Settings settings) throws IOException, InterruptedException {
        var credentials = CredentialFile.read(settings.get(SimulateSettings.CREDENTIALS));
        var node = new NodeId(credentials.node());
        var link =
                LinkSettings.defaults(
                        settings.get(SimulateSettings.BROKER),
                        node.value(),
                        node.value(),
                        credentials.secret());
        var passage = new Passage(new Pace(settings.get(SimulateSettings.SPEED)));
        Runtime.getRuntime().addShutdownHook(new Thread(passage::end, "end"));
        var site = new SiteId(credentials.site());
        try (var kiosk = new SimulatedKiosk(link, site, node)) {
            kiosk.start();
            new SimulateVisitors(kiosk, passage).play(Arrivals.ofTheDay());
        }
    }

    void play(List<Arrival> day) throws InterruptedException {
        var opening = day.getFirst().at();
        int come = 0;
        for (var arrival : day) {
            if (!passage.passUntil(Duration.between(opening, arrival.at()))) {
                return;
            }
            kiosk.visit(arrival);
            come++;
            if (come % TELL_EVERY == 0) {
                tell(arrival.at(), come);
            }
        }
        while (kiosk.unanswered() > 0 && passage.pass(Duration.ofSeconds(5))) {
            LOG.debug("{} not answered yet", kiosk.unanswered());
        }
        tell(day.getLast().at(), come);
    }

    private void tell(LocalTime at, int come) {
        LOG.info("{}: {} visitors came, {} have a number", at, come, kiosk.given());
    }
}
