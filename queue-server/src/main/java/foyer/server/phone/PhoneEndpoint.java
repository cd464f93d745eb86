package foyer.server.phone;

import foyer.server.sites.Site;
import foyer.server.ticketing.loop.SiteLoop;
import foyer.webhost.HttpEndpoint;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;

/** The page a ticket's code leads to, for phones without an account. */
@Singleton
public final class PhoneEndpoint implements HttpEndpoint, AutoCloseable {
    private final Site site;
    private final PhonePages pages;
    private final PhoneHtml html;
    private final LiveStreams streams;

    @Inject
    public PhoneEndpoint(Site site, SiteLoop loop, InstantSource clock) {
        this(site, loop, clock, LiveStream.Pace.USUAL, LiveStreams.Limits.USUAL);
    }

    PhoneEndpoint(
            Site site,
            SiteLoop loop,
            InstantSource clock,
            LiveStream.Pace pace,
            LiveStreams.Limits limits) {
        this.site = site;
        this.pages = new PhonePages(loop, clock);
        this.html = new PhoneHtml(site, clock);
        this.streams = new LiveStreams(loop, new LiveStream.Source(pages, html, pace), limits);
    }

    @Override
    public String path() {
        return "/t/*";
    }

    @Override
    public HttpServlet servlet() {
        return new PhoneServlet(site, pages, html, streams);
    }

    /** Pages that are open now. */
    public int countOpen() {
        return streams.count();
    }

    @PreDestroy
    @Override
    public void close() {
        streams.close();
    }
}
