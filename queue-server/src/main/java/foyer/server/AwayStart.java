package foyer.server;

import foyer.server.away.NumberPlan;
import foyer.server.away.Way;
import foyer.server.away.desk.AwayDesks;
import foyer.server.away.desk.AwayOffer;
import foyer.server.away.desk.AwaySettings;
import foyer.server.away.store.FollowerFile;
import foyer.server.floor.Houses;
import foyer.server.notices.Channel;
import foyer.server.notices.Courier;
import foyer.server.notices.mail.MailCarrier;
import foyer.server.notices.mail.MailServer;
import foyer.server.notices.mail.MailSettings;
import foyer.server.notices.sms.SmsCarrier;
import foyer.server.notices.sms.SmsProvider;
import foyer.server.notices.sms.SmsSettings;
import foyer.server.notices.store.NoticeTable;
import foyer.server.notices.store.SideFile;
import foyer.webhost.settings.Settings;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins the messages to customers away from the hall, where there is a way to send any. */
final class AwayStart {
    private static final Logger LOG = LoggerFactory.getLogger(AwayStart.class);

    private final Settings settings;
    private final InstantSource clock;
    private final Deque<AutoCloseable> running;

    /**
     * @param running where what is to be stopped is put
     */
    AwayStart(Settings settings, InstantSource clock, Deque<AutoCloseable> running) {
        this.settings = settings;
        this.clock = clock;
        this.running = running;
    }

    AwayDesks begin(Houses houses) throws StartRefused {
        try {
            var mail = mail();
            var sms = SmsSettings.read(settings);
            var offer = new AwayOffer(ways(mail, sms), plan());
            say(mail, sms);
            if (!offer.ways().isEmpty() && settings.get(ServerSettings.PHONE_ADDRESS).isEmpty()) {
                throw new IllegalArgumentException(
                        ServerSettings.PHONE_ADDRESS.key()
                                + " must be set: messages to customers lead to their page");
            }
            return begin(houses, offer, mail, sms);
        } catch (IllegalArgumentException e) {
            throw new StartRefused(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new StartRefused("foyer.server.data: " + e.getMessage(), e);
        }
    }

    /** Also where nothing is offered any more: what is left from before is deleted. */
    private AwayDesks begin(
            Houses houses, AwayOffer offer, Optional<MailServer> mail, Optional<SmsProvider> sms)
            throws IOException {
        var file = FollowerFile.open(settings.get(ServerSettings.DATA).resolve("followers.db"));
        running.push(file);
        var desks = AwayDesks.of(houses, file, offer, couriers(file, mail, sms), clock);
        running.push(desks);
        return desks;
    }

    private Optional<MailServer> mail() {
        if (!settings.get(AwaySettings.MAIL)) {
            return Optional.empty();
        }
        var server = MailSettings.read(settings);
        if (server.isEmpty()) {
            throw new IllegalArgumentException(
                    AwaySettings.MAIL.key() + " needs " + MailSettings.HOST.key());
        }
        return server;
    }

    private static EnumSet<Way> ways(Optional<MailServer> mail, Optional<SmsProvider> sms) {
        var ways = EnumSet.noneOf(Way.class);
        mail.ifPresent(_ -> ways.add(Way.MAIL));
        sms.ifPresent(_ -> ways.add(Way.SMS));
        return ways;
    }

    private NumberPlan plan() {
        return new NumberPlan(
                settings.get(SmsSettings.COUNTRY),
                settings.get(SmsSettings.ZERO),
                settings.get(SmsSettings.ABROAD));
    }

    private List<Courier> couriers(
            SideFile file, Optional<MailServer> mail, Optional<SmsProvider> sms) {
        var within = settings.get(AwaySettings.TELL_WITHIN);
        var start = new CourierStart(new NoticeTable(file), within, clock, running);
        var all = new ArrayList<Courier>();
        mail.ifPresent(server -> all.add(start.begin(Channel.MAIL, new MailCarrier(server))));
        sms.ifPresent(provider -> all.add(start.begin(Channel.SMS, new SmsCarrier(provider))));
        return all;
    }

    private static void say(Optional<MailServer> mail, Optional<SmsProvider> sms) {
        LOG.info(
                "customers away from the hall: {}, {}",
                mail.map(server -> "told by mail through " + server).orElse("not told by mail"),
                sms.map(provider -> "told by " + provider).orElse("not told by text message"));
    }
}
