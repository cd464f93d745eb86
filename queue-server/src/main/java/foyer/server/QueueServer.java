package foyer.server;

import foyer.contract.words.IntentId;
import foyer.contract.words.ServerId;
import foyer.contract.words.SiteId;
import foyer.mqtt.LinkState;
import foyer.server.away.desk.AwayDesks;
import foyer.server.counters.Desk;
import foyer.server.feedback.FeedbackDesk;
import foyer.server.feedback.FeedbackSweep;
import foyer.server.feedback.HomeSurveys;
import foyer.server.feedback.HomeSurveysOfSites;
import foyer.server.feedback.SurveyDesk;
import foyer.server.feedback.store.FeedbackFile;
import foyer.server.floor.Beside;
import foyer.server.floor.CheckIns;
import foyer.server.floor.FloorViews;
import foyer.server.floor.House;
import foyer.server.floor.Houses;
import foyer.server.floor.mqtt.FloorLink;
import foyer.server.forecast.live.SiteForecast;
import foyer.server.forecast.live.ToldRecord;
import foyer.server.forecast.store.ToldFile;
import foyer.server.journal.JournalWriter;
import foyer.server.people.PasswordHash;
import foyer.server.people.SignInDesk;
import foyer.server.visitors.desk.VisitorAsks;
import foyer.server.visitors.desk.VisitorDesks;
import foyer.webhost.Health;
import foyer.webhost.WebHost;
import foyer.webhost.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server of one or several sites, running. What starts later may use what started earlier, and
 * stops first: journal and loop, pages, broker, link to the floor.
 */
final class QueueServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueServer.class);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Clock clock;
    private final List<FloorLink> floors = new CopyOnWriteArrayList<>();
    private @Nullable WebHost web;
    private @Nullable Broker broker;
    private @Nullable FeedbackFile feedback;
    private @Nullable HomeSurveysOfSites homeSurveys;
    private @Nullable VisitorDesks visitors;
    private @Nullable AppointmentBook appointments;
    private @Nullable AwayDesks away;
    private @Nullable SiteStart begun;

    private QueueServer(Clock clock) {
        this.clock = clock;
    }

    static QueueServer start(Settings settings) throws StartRefused {
        return start(settings, Clock.systemUTC());
    }

    static QueueServer start(Settings settings, Clock clock) throws StartRefused {
        var server = new QueueServer(clock);
        try {
            server.startAll(settings, new SecureRandom());
            return server;
        } catch (StartRefused | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private void startAll(Settings settings, SecureRandom random) throws StartRefused {
        var inputs = Inputs.read(settings, random);
        running.push(inputs.lock());
        running.push(inputs.journal());
        feedback = feedback(settings.get(ServerSettings.DATA));
        var houses = houses(settings.get(ServerSettings.DATA), inputs);
        var booked = AppointmentBook.start(settings, inputs.sites(), clock, random);
        running.push(booked);
        appointments = booked;
        visitors = new VisitorStart(settings, clock, running).begin(houses);
        var followers = new AwayStart(settings, clock, running).begin(houses);
        away = followers;
        homeSurveys = homeSurveys(houses);
        var pages = pages(settings, inputs, houses, random);
        var opened = Broker.open(settings, inputs.nodes(), random);
        broker = opened;
        running.push(opened);
        var phoneAddress =
                settings.get(ServerSettings.PHONE_ADDRESS).orElse(pages.address().resolve("t/"));
        followers.start(phoneAddress);
        for (var house : houses.all()) {
            connect(house, opened, settings.get(ServerSettings.ID), phoneAddress, inputs.boot());
        }
        LOG.info(
                "sites {} on {}, broker {}, {} nodes known, start {} of this journal",
                houses.all().stream().map(house -> house.site().id()).toList(),
                pages.address(),
                opened.address(),
                inputs.nodes().listNodes().size(),
                inputs.boot());
    }

    /** What kiosks bring can be kept nowhere else, so that there is no server without it. */
    private FeedbackFile feedback(Path data) throws StartRefused {
        try {
            var file = FeedbackFile.open(data.resolve("feedback.db"));
            running.push(file);
            file.sweep(clock.instant());
            return file;
        } catch (IOException e) {
            throw new StartRefused("what people told: " + e.getMessage(), e);
        }
    }

    private HomeSurveysOfSites homeSurveys(Houses houses) throws StartRefused {
        var all = new LinkedHashMap<SiteId, HomeSurveys>();
        try {
            for (var house : houses.all()) {
                var surveys = HomeSurveys.open(house.loop(), feedback(), clock);
                running.push(house.loop().onCommitted(surveys));
                all.put(house.site().id(), surveys);
            }
            return new HomeSurveysOfSites(all);
        } catch (IOException e) {
            throw new StartRefused("what people told: " + e.getMessage(), e);
        }
    }

    /** A loop for each site, and one writer for the journal they share. */
    private Houses houses(Path data, Inputs inputs) throws StartRefused {
        var start = new SiteStart(data, new JournalWriter(inputs.journal()), clock);
        begun = start;
        var record = toldRecord(data);
        var sweep = new FeedbackSweep(feedback(), clock);
        var all = new ArrayList<House>();
        for (var site : inputs.sites()) {
            var house = start.begin(site);
            running.push(house.loop());
            var forecast = new SiteForecast(house.loop(), inputs.journal(), record, clock);
            running.push(forecast);
            forecast.start();
            running.push(house.loop().onCommitted(sweep));
            all.add(house.with(forecast, record));
        }
        return new Houses(all);
    }

    /** Of what was told; a server without it serves all the same. */
    private ToldRecord toldRecord(Path data) {
        try {
            var file = ToldFile.open(data.resolve("forecast.db"));
            running.push(file);
            return file;
        } catch (IOException e) {
            LOG.warn("what people are told of their wait is not kept: {}", e.getMessage());
            return ToldRecord.NOWHERE;
        }
    }

    /** To its nodes each site is a server of its own, whose life is that of its link. */
    private void connect(House house, Broker opened, String name, URI phoneAddress, long boot) {
        var checkIns = started(appointments).checkIns(house.loop());
        int number = floors.size() + 1;
        var id = new ServerId(number == 1 ? name : name + "-" + number);
        var link =
                new FloorLink(
                        house.loop(),
                        new FloorViews(house.site(), id, phoneAddress.toString(), house.waits()),
                        house.watch(),
                        opened.link(number),
                        house.site().id(),
                        id,
                        boot,
                        clock,
                        beside(house, checkIns),
                        checkIns::wants);
        running.push(link);
        floors.add(link);
        link.start();
    }

    /** What kiosks ask for beside tickets, each by its own desk. */
    private Beside beside(House house, CheckIns checkIns) {
        var site = house.site().id();
        return Beside.of(
                List.of(
                        new FeedbackDesk(site, feedback()),
                        new SurveyDesk(house.loop(), feedback()),
                        new VisitorAsks(started(visitors).get(site)),
                        checkIns));
    }

    private FeedbackFile feedback() {
        return started(feedback);
    }

    private WebHost pages(Settings settings, Inputs inputs, Houses houses, SecureRandom random) {
        var salt = new byte[PasswordHash.SALT_BYTES];
        random.nextBytes(salt);
        // What the staff's door works with, which is closed when there are several sites.
        var first = houses.first();
        Supplier<IntentId> intents = () -> new IntentId(UUID.randomUUID().toString());
        var context =
                ApplicationContext.builder()
                        .banner(false)
                        .singletons(
                                settings,
                                clock,
                                inputs.people(),
                                houses,
                                started(appointments).file(),
                                started(appointments).intake(),
                                started(visitors),
                                started(away),
                                new RunningSites(
                                        settings.get(ServerSettings.SITE),
                                        houses,
                                        started(begun),
                                        started(appointments).intake()),
                                started(homeSurveys),
                                first.loop(),
                                new Desk(first.loop(), intents),
                                new SignInDesk(
                                        inputs.people(), clock, salt, PasswordHash.ITERATIONS),
                                new Readiness("broker link", this::floorHealth))
                        .start();
        running.push(context);
        var host = context.getBean(WebHost.class);
        host.start();
        web = host;
        return host;
    }

    private Health floorHealth() {
        boolean connected =
                !floors.isEmpty()
                        && floors.stream()
                                .allMatch(link -> link.state() instanceof LinkState.Connected);
        return connected
                ? new Health.Up()
                : new Health.Down("kiosks and displays are not heard: no connection to the broker");
    }

    URI pages() {
        return started(web).address();
    }

    URI broker() {
        return started(broker).address();
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the server is not started");
        }
        return part;
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            var part = running.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("{} did not stop properly", part.getClass().getSimpleName(), e);
            }
        }
    }
}
