package foyer.appliance.faults;

import foyer.appliance.process.DemoData;
import foyer.contract.words.IntentId;
import foyer.contract.words.ServerId;
import foyer.enrolment.NodeCredentials;
import foyer.enrolment.SecretHash;
import foyer.mqtt.LinkSettings;
import foyer.server.counters.Desk;
import foyer.server.feedback.Feedback;
import foyer.server.feedback.FeedbackDesk;
import foyer.server.feedback.GivenSurvey;
import foyer.server.feedback.SurveyDesk;
import foyer.server.feedback.store.FeedbackFile;
import foyer.server.fleet.BrokerSettings;
import foyer.server.fleet.EmbeddedBroker;
import foyer.server.fleet.NodeRegistry;
import foyer.server.fleet.Principal;
import foyer.server.floor.Beside;
import foyer.server.floor.FloorViews;
import foyer.server.floor.NodeWatch;
import foyer.server.floor.mqtt.FloorLink;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.SqliteJournal;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The server's real parts without its pages, in this process: journal on the disk, loop, broker,
 * link to the floor. Closed and opened again it stands for a server that was away.
 */
final class QueueInTheHouse implements AutoCloseable {
    private static final ServerId ID = new ServerId("main");
    private static final Clock CLOCK = Clock.systemUTC();

    private final SqliteJournal journal;
    private final FeedbackFile feedback;
    private final SiteLoop loop;
    private final EmbeddedBroker broker;
    private final FloorLink floor;

    /**
     * @param port 0 takes any free one; a server that comes back has the one it had
     */
    QueueInTheHouse(DemoData data, int port) throws Exception {
        var random = new SecureRandom();
        var folder = data.folder().resolve("server");
        var site = data.site();
        journal = SqliteJournal.open(file(data));
        feedback = FeedbackFile.open(folder.resolve("feedback.db"));
        loop = SiteLoop.start(site, new JournalWriter(journal), CLOCK);
        var secret = NodeCredentials.newSecret(random);
        var self = new Principal.Server(ID, SecretHash.of(secret, random));
        broker =
                EmbeddedBroker.start(
                        BrokerSettings.of(
                                InetAddress.getLoopbackAddress(), port, folder.resolve("broker")),
                        NodeRegistry.open(folder.resolve("nodes"), random).with(self));
        var name = Principal.Server.name(ID);
        floor =
                new FloorLink(
                        loop,
                        new FloorViews(site, ID, "http://127.0.0.1/t/"),
                        new NodeWatch(site),
                        LinkSettings.defaults(broker.uri(), name, name, secret),
                        site.id(),
                        ID,
                        journal.nextBoot(),
                        CLOCK,
                        Beside.of(
                                List.of(
                                        new FeedbackDesk(site.id(), feedback),
                                        new SurveyDesk(loop, feedback))));
        floor.start();
    }

    static Path file(DemoData data) {
        return data.folder().resolve("server").resolve("journal.db");
    }

    URI broker() {
        return broker.uri();
    }

    List<Feedback> listFeedback() throws IOException {
        return feedback.list(loop.read(QueueState::site).id(), 10);
    }

    List<GivenSurvey> listSurveys() throws IOException {
        return feedback.listSurveys(loop.read(QueueState::site).id(), 10);
    }

    SiteLoop loop() {
        return loop;
    }

    Desk desk() {
        return new Desk(loop, () -> new IntentId(UUID.randomUUID().toString()));
    }

    Reply order(Actor actor, Command command) {
        var intent = new IntentId(UUID.randomUUID().toString());
        return loop.submit(intent, actor, new byte[0], command)
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() throws IOException {
        floor.close();
        broker.close();
        loop.close();
        feedback.close();
        journal.close();
    }
}
