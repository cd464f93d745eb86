package foyer.kiosk;

import static org.awaitility.Awaitility.await;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.Beat;
import foyer.contract.Board;
import foyer.contract.Decoded;
import foyer.contract.DeviceHealth;
import foyer.contract.DisplayPlan;
import foyer.contract.Health;
import foyer.contract.Limits;
import foyer.contract.Liveness;
import foyer.contract.Message;
import foyer.contract.MessageCodec;
import foyer.contract.Presence;
import foyer.contract.ServerState;
import foyer.contract.Shown;
import foyer.contract.Topics;
import foyer.contract.words.AppointmentFit;
import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.SiteId;
import foyer.contract.words.Texts;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.LinkState;
import foyer.mqtt.MqttLink;
import foyer.mqtt.Publication;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A server on a real broker that beats, answers asks, and can fall silent. */
final class PlayedServer implements AutoCloseable {
    static final SiteId SITE = new SiteId("civic-centre");
    private static final MessageCodec CODEC = new MessageCodec();

    final List<AskBody> answered = new CopyOnWriteArrayList<>();
    private final List<Message> seen = new CopyOnWriteArrayList<>();
    private final MqttLink link;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("played-server").factory());
    private volatile boolean silent;
    private long beats;
    private long boards;

    PlayedServer(int port) {
        link =
                MqttLink.builder(
                                LinkSettings.defaults(
                                        URI.create("tcp://127.0.0.1:" + port),
                                        "main",
                                        "main",
                                        "secret"))
                        .subscribe(
                                Topics.ofAllNodes(SITE, "ask"),
                                1,
                                64,
                                Inbox.of(d -> ask(d.payload())))
                        .subscribe(
                                Topics.ofAllNodes(SITE, "presence"),
                                1,
                                64,
                                Inbox.of(d -> see(Presence.class, d.payload())))
                        .subscribe(
                                Topics.ofAllNodes(SITE, "health"),
                                1,
                                64,
                                Inbox.of(d -> see(Health.class, d.payload())))
                        .subscribe(
                                Topics.ofAllNodes(SITE, "shown"),
                                1,
                                64,
                                Inbox.of(d -> see(Shown.class, d.payload())))
                        .build();
        link.start();
        await().until(() -> link.state() instanceof LinkState.Connected);
        publishState();
        var _ = clock.scheduleAtFixedRate(this::beat, 0, 500, TimeUnit.MILLISECONDS);
    }

    private void publishState() {
        send(
                Publication.retainedState(
                        Topics.server(Offers.MAIN),
                        CODEC.encode(
                                new ServerState(
                                        Limits.VERSION,
                                        Offers.MAIN,
                                        Liveness.ONLINE,
                                        1,
                                        1,
                                        Offers.AT))));
        send(Publication.retainedState(Topics.offer(SITE), CODEC.encode(Offers.open(1))));
    }

    private void beat() {
        if (!silent) {
            beats++;
            var at = Offers.AT.plusMillis(500 * beats);
            send(
                    Publication.fleeting(
                            Topics.beat(SITE),
                            CODEC.encode(new Beat(Limits.VERSION, Offers.MAIN, 1, beats, at))));
        }
    }

    private void ask(byte[] payload) {
        if (silent || !(CODEC.decode(Ask.class, payload) instanceof Decoded.Ok<Ask>(var ask))) {
            return;
        }
        send(
                Publication.message(
                        Topics.answer(SITE, ask.node()),
                        CODEC.encode(
                                new Answer(
                                        Limits.VERSION,
                                        ask.intent(),
                                        Offers.MAIN,
                                        Offers.AT,
                                        body(ask.body())))));
        answered.add(ask.body());
    }

    private static Answer.Body body(AskBody body) {
        var today = LocalDate.of(2026, 11, 22);
        return switch (body) {
            case AskBody.Issue issue ->
                    new Answer.Issued(
                            new TicketId("t-1"),
                            new TicketNumber("H042"),
                            issue.service(),
                            Offers.AT,
                            Offers.AT,
                            6);
            case AskBody.Lease _ ->
                    new Answer.Leased(
                            3,
                            List.of(
                                    new NumberBand(today, 700, 729, 1),
                                    new NumberBand(today.plusDays(1), 700, 729, 2)));
            case AskBody.CheckIn checkIn ->
                    new Answer.Issued(
                            new TicketId("t-2"),
                            new TicketNumber("H043"),
                            checkIn.service(),
                            Offers.AT,
                            Offers.AT,
                            0);
            case AskBody.FindAppointment _ ->
                    new Answer.Appointment(AppointmentFit.UNKNOWN, null, null, null, null);
            case AskBody.ListAppointments list ->
                    new Answer.Appointments(list.day(), "0".repeat(32), 15, 10, null, List.of());
            case AskBody.FindHosts _ -> new Answer.HostsFound(List.of());
            case AskBody.SignIn signIn ->
                    new Answer.Welcomed(12, signIn.badge(), Answer.Welcomed.HostTold.UNKNOWN);
            case AskBody.SignOut _ -> new Answer.Done();
            case AskBody.Numbered _,
                    AskBody.Withdraw _,
                    AskBody.Help _,
                    AskBody.Tell _,
                    AskBody.Survey _ ->
                    new Answer.Done();
        };
    }

    private <T extends Message> void see(Class<T> type, byte[] payload) {
        if (CODEC.decode(type, payload) instanceof Decoded.Ok<T>(var message)) {
            seen.add(message);
        }
    }

    <T extends Message> List<T> seen(Class<T> type) {
        var all = new ArrayList<T>();
        seen.stream().filter(type::isInstance).map(type::cast).forEach(all::add);
        return all;
    }

    boolean isThere(NodeId node, Liveness state) {
        var told = seen(Presence.class).stream().filter(one -> one.node().equals(node)).toList();
        return !told.isEmpty() && told.getLast().state() == state;
    }

    /** As it was told last. */
    List<DeviceHealth> health(NodeId node) {
        var told = seen(Health.class).stream().filter(one -> one.node().equals(node)).toList();
        return told.isEmpty() ? List.of() : told.getLast().devices();
    }

    /** Calls for displays, each of which serves one counter. */
    void board(Map<NodeId, CounterId> zones, Board.Call... calls) {
        var plans =
                zones.entrySet().stream()
                        .map(
                                zone ->
                                        new DisplayPlan(
                                                zone.getKey(),
                                                DisplayPlan.Layout.CALLS,
                                                List.of(zone.getValue()),
                                                null,
                                                0,
                                                null,
                                                null))
                        .toList();
        send(
                Publication.retainedState(
                        Topics.board(SITE),
                        CODEC.encode(
                                new Board(
                                        Limits.VERSION,
                                        Offers.MAIN,
                                        1,
                                        ++boards,
                                        Offers.AT,
                                        "Europe/London",
                                        Texts.of(new LanguageCode("en"), "Marlow Vale Council"),
                                        List.of(calls),
                                        List.of(),
                                        plans,
                                        List.of()))));
    }

    void goSilent() {
        silent = true;
    }

    void speakAgain() {
        silent = false;
    }

    private void send(Publication publication) {
        link.publish(publication).toCompletableFuture().join();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        link.close();
    }
}
