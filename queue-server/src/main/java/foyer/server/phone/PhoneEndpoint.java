package foyer.server.phone;

import foyer.server.away.desk.AwayDesk;
import foyer.server.away.desk.AwayDesks;
import foyer.server.feedback.HomeSurveys;
import foyer.server.feedback.HomeSurveysOfSites;
import foyer.server.floor.Houses;
import foyer.server.forecast.live.Waits;
import foyer.server.ticketing.loop.SiteLoop;
import foyer.webhost.HttpEndpoint;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The page a ticket's code leads to, for phones without an account. */
@Singleton
public final class PhoneEndpoint implements HttpEndpoint, AutoCloseable {
    /** What one site's customers may see. */
    private record Phones(
            PhonePages pages,
            Optional<HomeSurveys> home,
            SiteLook look,
            LiveStreams streams,
            PhoneServlet servlet) {
        static Phones of(
                SiteLoop loop,
                Waits waits,
                InstantSource clock,
                LiveStream.Pace pace,
                LiveStreams.Limits limits,
                Optional<AwayDesk> away,
                Optional<HomeSurveys> home) {
            var pages = new PhonePages(loop, waits, clock, away);
            var look = new SiteLook(loop::site);
            var html = new PhoneHtml(loop::site, look, clock);
            var streams =
                    new LiveStreams(loop, waits, new LiveStream.Source(pages, html, pace), limits);
            return new Phones(
                    pages,
                    home,
                    look,
                    streams,
                    new PhoneServlet(
                            loop::site,
                            pages,
                            html,
                            streams,
                            new PhoneDesk(loop),
                            away.map(desk -> new PhoneTell(desk, html)),
                            home.map(surveys -> new PhoneHome(surveys, html))));
        }

        /** Where asking fails, the page's own servlet fails too, and says so without the token. */
        boolean mayKnow(String linkHash) {
            try {
                return pages.find(linkHash).isPresent()
                        || home.flatMap(surveys -> surveys.find(linkHash)).isPresent();
            } catch (RuntimeException e) {
                return true;
            }
        }
    }

    private final List<Phones> sites;
    private final LookServlet looks;

    @Inject
    public PhoneEndpoint(
            Houses houses, InstantSource clock, AwayDesks away, HomeSurveysOfSites home) {
        this(
                houses.all().stream()
                        .map(
                                house ->
                                        Phones.of(
                                                house.loop(),
                                                house.waits(),
                                                clock,
                                                LiveStream.Pace.USUAL,
                                                LiveStreams.Limits.USUAL,
                                                away.find(house.site().id()),
                                                home.find(house.site().id())))
                        .toList());
    }

    PhoneEndpoint(
            SiteLoop loop,
            Waits waits,
            InstantSource clock,
            LiveStream.Pace pace,
            LiveStreams.Limits limits,
            Optional<AwayDesk> away,
            Optional<HomeSurveys> home) {
        this(List.of(Phones.of(loop, waits, clock, pace, limits, away, home)));
    }

    private PhoneEndpoint(List<Phones> sites) {
        this.sites = sites;
        this.looks = new LookServlet(sites.stream().map(Phones::look).toList());
    }

    @Override
    public String path() {
        return "/t/*";
    }

    @Override
    public HttpServlet servlet() {
        return new OfAllSites();
    }

    /** Pages that are open now. */
    public int countOpen() {
        return sites.stream().mapToInt(phones -> phones.streams().count()).sum();
    }

    @PreDestroy
    @Override
    public void close() {
        sites.forEach(phones -> phones.streams().close());
    }

    /** A token is known to one site; an unknown one is answered as the first site would. */
    private final class OfAllSites extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            servletFor(request).service(request, response);
        }

        private HttpServlet servletFor(HttpServletRequest request) {
            if (LookServlet.isFor(request)) {
                return looks;
            }
            var hash = PhonePages.findHash(PhoneServlet.token(request));
            return sites.stream()
                    .filter(phones -> hash.filter(phones::mayKnow).isPresent())
                    .findFirst()
                    .orElseGet(sites::getFirst)
                    .servlet();
        }
    }
}
