package foyer.server.phone;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.DemoSite;
import foyer.server.SaidWaits;
import foyer.server.away.desk.Post;
import foyer.server.feedback.HomeSurveys;
import foyer.server.feedback.store.FeedbackFile;
import foyer.server.floor.House;
import foyer.server.floor.Houses;
import foyer.server.floor.LinkHash;
import foyer.server.floor.NodeWatch;
import foyer.server.forecast.live.ToldRecord;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.SqliteJournal;
import foyer.server.sites.Site;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Survey;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import foyer.server.ticketing.store.EventCodec;
import foyer.webhost.HttpEndpoint;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration site (or another) with its real loop and journal, and a Jetty with nothing but
 * phones.
 */
final class Hall implements AutoCloseable {
    static final NodeId KIOSK = new NodeId("kiosk-1");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final Site site;
    final SaidWaits waits = new SaidWaits();
    final PhoneEndpoint phones;
    private final SqliteJournal journal;
    private final SiteLoop loop;
    final FeedbackFile feedback;
    final HomeSurveys home;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private volatile boolean clockBroken;
    private volatile Instant now = Instant.parse("2026-11-23T14:07:00Z");

    /** A ticket and the way to its page. */
    record Visit(TicketId id, IntentId issue, TicketNumber number, LinkToken token) {}

    Hall(Path folder, LiveStream.Pace pace, LiveStreams.Limits limits) throws Exception {
        this(folder, pace, limits, null);
    }

    /**
     * @param post what customers away are written to by; null: they are not
     */
    Hall(Path folder, LiveStream.Pace pace, LiveStreams.Limits limits, @Nullable Post post)
            throws Exception {
        this(folder, pace, limits, post, DemoSite.load());
    }

    Hall(
            Path folder,
            LiveStream.Pace pace,
            LiveStreams.Limits limits,
            @Nullable Post post,
            Site site)
            throws Exception {
        this.site = site;
        Files.createDirectories(folder);
        journal = SqliteJournal.open(folder.resolve("journal.db"));
        loop = SiteLoop.start(site, new JournalWriter(journal), () -> now);
        var house = new House(loop, new NodeWatch(site)).with(waits, ToldRecord.NOWHERE);
        if (post != null) {
            post.open(folder, new Houses(List.of(house)), () -> now);
        }
        feedback = FeedbackFile.open(folder.resolve("feedback.db"));
        home = HomeSurveys.open(loop, feedback, () -> now);
        var _ = loop.onCommitted(home);
        phones =
                new PhoneEndpoint(
                        loop,
                        waits,
                        this::instant,
                        pace,
                        limits,
                        post == null ? Optional.empty() : post.desks().find(site.id()),
                        Optional.of(home));
        serve(phones);
        if (post != null) {
            post.desks().start(address("/t/"));
        }
    }

    private void serve(HttpEndpoint endpoint) throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var web = new ServletContextHandler("/");
        add(web, endpoint.path(), endpoint.servlet());
        add(web, "/foyer/*", new StaticFiles());
        server.setHandler(web);
        server.start();
    }

    /** What web-host serves of every jar's META-INF/resources. */
    private static final class StaticFiles extends HttpServlet {
        private static final Map<String, String> TYPES =
                Map.of(
                        "css", "text/css",
                        "js", "text/javascript",
                        "svg", "image/svg+xml",
                        "woff2", "font/woff2");

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var path = request.getRequestURI();
            try (var file = Hall.class.getResourceAsStream("/META-INF/resources" + path)) {
                if (file == null) {
                    response.setStatus(404);
                    return;
                }
                response.setContentType(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
                file.transferTo(response.getOutputStream());
            }
        }
    }

    private static void add(ServletContextHandler web, String path, HttpServlet servlet) {
        var holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        web.addServlet(holder, path);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
    }

    URI page(Visit visit) {
        return address("/t/" + visit.token().value());
    }

    Instant instant() {
        if (clockBroken) {
            throw new IllegalStateException("broken");
        }
        return now;
    }

    /** From now on every page fails, as by a mistake of ours. */
    void breakClock() {
        clockBroken = true;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    static LinkToken token(int n) {
        var random = new byte[16];
        random[0] = 77;
        random[15] = (byte) n;
        return LinkToken.of(random);
    }

    /** With three people ahead, and a colleague at counter 4. */
    Visit fourthOfTheDay(String language) throws Exception {
        signIn("4");
        for (int n = 1; n <= 3; n++) {
            arrive("housing", "en", n);
        }
        return arrive("housing", language, 4);
    }

    /** A ticket with its number on paper. */
    Visit arrive(String service, String language, int n) throws Exception {
        var intent = intent();
        var token = token(n);
        submit(
                intent,
                new Actor.Node(KIOSK),
                new Command.Issue(
                        new ServiceCode(service),
                        new LanguageCode(language),
                        LinkHash.of(token),
                        now,
                        true));
        var ticket = loop.read(state -> state.findTicketByIssue(intent)).orElseThrow();
        give(intent, ticket.number());
        return new Visit(ticket.id(), intent, ticket.number(), token);
    }

    /** The kiosk says which number it gave; another than the first after a call is an alias. */
    void give(IntentId issue, TicketNumber number) throws Exception {
        submit(
                intent(),
                new Actor.Node(KIOSK),
                new Command.GiveNumber(issue, number, site.businessDay(now)));
    }

    void signIn(String counter) throws Exception {
        staff(counter, new Command.SignIn(new CounterId(counter)));
    }

    void call(Visit visit, String counter) throws Exception {
        staff(counter, new Command.CallChosen(visit.id(), new CounterId(counter)));
    }

    /** Calls whoever the rules say. */
    TicketNumber next(String counter) throws Exception {
        staff(counter, new Command.CallNext(new CounterId(counter)));
        return loop.read(
                state -> state.findTicketAt(new CounterId(counter)).orElseThrow().number());
    }

    /** Whoever is called or served there. */
    TicketId held(String counter) {
        return loop.read(state -> state.findTicketAt(new CounterId(counter)).orElseThrow().id());
    }

    /** In the order they came. */
    List<Survey> surveys() throws Exception {
        return journal.listEvents(site.id(), 1, 1_000).stream()
                .filter(event -> event.kind().equals("SurveyAnswered"))
                .map(
                        event ->
                                ((Event.SurveyAnswered)
                                                new EventCodec().decode(event.kind(), event.body()))
                                        .survey())
                .toList();
    }

    /** From now on every command is answered that it was not looked at. */
    void closeQueue() {
        loop.close();
    }

    void staff(String counter, Command command) throws Exception {
        submit(intent(), new Actor.Staff(new StaffId("s-" + counter)), command);
    }

    private void submit(IntentId intent, Actor actor, Command command) throws Exception {
        var reply =
                loop.submit(intent, actor, new byte[] {1}, command)
                        .toCompletableFuture()
                        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!(reply instanceof Reply.Accepted)) {
            throw new AssertionError(command + " was answered " + reply);
        }
    }

    private static IntentId intent() {
        return new IntentId(UUID.randomUUID().toString());
    }

    @Override
    public void close() {
        phones.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new AssertionError("Jetty did not stop", e);
        }
        loop.close();
        journal.close();
        try {
            feedback.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
