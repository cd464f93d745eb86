package foyer.server;

import foyer.server.floor.Houses;
import foyer.server.notices.Channel;
import foyer.server.notices.Courier;
import foyer.server.notices.mail.MailCarrier;
import foyer.server.notices.mail.MailServer;
import foyer.server.notices.mail.MailSettings;
import foyer.server.notices.store.NoticeTable;
import foyer.server.notices.web.Webhook;
import foyer.server.notices.web.WebhookCarrier;
import foyer.server.notices.web.WebhookSettings;
import foyer.server.visitors.HostBook;
import foyer.server.visitors.desk.HostNotices;
import foyer.server.visitors.desk.VisitorDesk;
import foyer.server.visitors.desk.VisitorDesks;
import foyer.server.visitors.desk.VisitorSettings;
import foyer.server.visitors.store.HostsFile;
import foyer.server.visitors.store.VisitorFile;
import foyer.webhost.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins the desks of business visitors, and what carries word to their hosts. */
final class VisitorStart {
    private static final Logger LOG = LoggerFactory.getLogger(VisitorStart.class);
    private static final Duration WEBHOOK_PATIENCE = Duration.ofSeconds(10);

    private final Settings settings;
    private final InstantSource clock;
    private final Deque<AutoCloseable> running;

    /**
     * @param running where what is to be stopped is put
     */
    VisitorStart(Settings settings, InstantSource clock, Deque<AutoCloseable> running) {
        this.settings = settings;
        this.clock = clock;
        this.running = running;
    }

    VisitorDesks begin(Houses houses) throws StartRefused {
        var hosts = hosts();
        var mail = fitting(() -> MailSettings.read(settings));
        var webhook = fitting(() -> WebhookSettings.read(settings));
        say(hosts, mail, webhook);
        try {
            var file = VisitorFile.open(settings.get(ServerSettings.DATA).resolve("visitors.db"));
            running.push(file);
            var notices = new HostNotices(couriers(new NoticeTable(file), mail, webhook));
            var keep = keep();
            var desks =
                    new VisitorDesks(
                            houses.all().stream()
                                    .map(
                                            house ->
                                                    new VisitorDesk(
                                                            house::site,
                                                            hosts,
                                                            new VisitorFile(
                                                                    file, house.site().id()),
                                                            notices,
                                                            keep,
                                                            clock))
                                    .toList());
            running.push(desks);
            desks.start();
            return desks;
        } catch (IOException e) {
            throw new StartRefused("foyer.server.data: " + e.getMessage(), e);
        }
    }

    private Map<Channel, Courier> couriers(
            NoticeTable outbox, Optional<MailServer> mail, Optional<Webhook> webhook) {
        var start = new CourierStart(outbox, settings.get(VisitorSettings.GIVE_UP), clock, running);
        var all = new EnumMap<Channel, Courier>(Channel.class);
        mail.ifPresent(
                server ->
                        all.put(Channel.MAIL, start.begin(Channel.MAIL, new MailCarrier(server))));
        webhook.ifPresent(
                hook ->
                        all.put(
                                Channel.WEBHOOK,
                                start.begin(
                                        Channel.WEBHOOK,
                                        new WebhookCarrier(hook, WEBHOOK_PATIENCE, clock))));
        return all;
    }

    private Duration keep() throws StartRefused {
        var keep = settings.get(VisitorSettings.KEEP);
        return fitting(() -> Optional.of(VisitorSettings.promised(keep))).orElseThrow();
    }

    private HostBook hosts() throws StartRefused {
        var path = settings.get(VisitorSettings.HOSTS);
        return path.isEmpty() ? HostBook.EMPTY : hosts(path.get());
    }

    private static HostBook hosts(Path path) throws StartRefused {
        try {
            return switch (HostsFile.load(path)) {
                case HostsFile.Loaded.Ok(var hosts) -> hosts;
                case HostsFile.Loaded.Faulty(var faults) -> throw new StartRefused(faults);
            };
        } catch (IOException e) {
            throw new StartRefused("foyer.visitors.hosts: cannot be read: " + e, e);
        }
    }

    private interface Reading<T> {
        Optional<T> read();
    }

    private static <T> Optional<T> fitting(Reading<T> reading) throws StartRefused {
        try {
            return reading.read();
        } catch (IllegalArgumentException e) {
            throw new StartRefused(String.valueOf(e.getMessage()), e);
        }
    }

    private static void say(HostBook hosts, Optional<MailServer> mail, Optional<Webhook> webhook) {
        LOG.info(
                "visitors: {} hosts, {}, {}",
                hosts.size(),
                mail.map(server -> "told by mail through " + server).orElse("no mail set up"),
                webhook.map(hook -> "told by " + hook).orElse("no webhook set up"));
    }
}
