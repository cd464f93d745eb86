package foyer.server.away.desk;

import foyer.server.away.NumberPlan;
import foyer.server.away.Way;
import foyer.server.away.store.FollowerFile;
import foyer.server.floor.Houses;
import foyer.server.notices.Channel;
import foyer.server.notices.Courier;
import foyer.server.notices.Patience;
import foyer.server.notices.mail.MailCarrier;
import foyer.server.notices.mail.MailServer;
import foyer.server.notices.mail.MailSettings;
import foyer.server.notices.mail.SmtpStub;
import foyer.server.notices.sms.SmsCarrier;
import foyer.server.notices.sms.SmsStub;
import foyer.server.notices.store.NoticeTable;
import foyer.server.notices.store.SideFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mail server and a provider of text messages on real sockets, and the desks that use them. */
public final class Post implements AutoCloseable {
    public static final Duration TELL_WITHIN = Duration.ofMinutes(5);

    public final SmtpStub mail = new SmtpStub(SmtpStub.Manner.FINE);
    public final SmsStub sms = new SmsStub(200);
    private final Set<Way> ways;
    private final int most;
    private final SmsCarrier smsCarrier = new SmsCarrier(sms.provider());
    private @Nullable SideFile file;
    private List<Courier> couriers = List.of();
    private @Nullable AwayDesks desks;

    public Post(Set<Way> ways) throws IOException {
        this(ways, AwayOffer.MOST_FOLLOWERS);
    }

    public Post(Set<Way> ways, int most) throws IOException {
        this.ways = ways;
        this.most = most;
    }

    /** From now on nothing can be written. */
    public void breakDisk() {
        Objects.requireNonNull(file).close();
    }

    public void open(Path folder, Houses houses, InstantSource clock) throws IOException {
        var opened = FollowerFile.open(folder.resolve("followers.db"));
        file = opened;
        var outbox = new NoticeTable(opened);
        var patience = new Patience(TELL_WITHIN);
        couriers =
                List.of(
                        new Courier(
                                Channel.MAIL, outbox, new MailCarrier(server()), patience, clock),
                        new Courier(Channel.SMS, outbox, smsCarrier, patience, clock));
        couriers.forEach(Courier::start);
        var offer = new AwayOffer(ways, new NumberPlan(44, true, false), most);
        desks = AwayDesks.of(houses, opened, offer, couriers, clock);
    }

    private MailServer server() {
        return new MailServer(
                "127.0.0.1",
                mail.port(),
                MailSettings.Security.NONE,
                Optional.empty(),
                Optional.empty(),
                "reception@council.example",
                Duration.ofSeconds(2));
    }

    public AwayDesks desks() {
        return Objects.requireNonNull(desks);
    }

    @Override
    public void close() throws IOException {
        if (desks != null) {
            desks.close();
        }
        couriers.forEach(Courier::close);
        smsCarrier.close();
        if (file != null) {
            file.close();
        }
        mail.close();
        sms.close();
    }
}
