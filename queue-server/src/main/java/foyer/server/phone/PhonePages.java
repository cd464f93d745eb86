package foyer.server.phone;

import foyer.contract.words.LinkToken;
import foyer.server.floor.LinkHash;
import foyer.server.sites.Site;
import foyer.server.ticketing.loop.SiteLoop;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The pages of a site's tickets, by the token on the paper. Thread-safe. */
public final class PhonePages {
    /** Stands in for what is no token at all, so that it takes the same way as any other. */
    private static final LinkToken NOBODYS = LinkToken.of(new byte[16]);

    private final Site site;
    private final SiteLoop loop;
    private final InstantSource clock;
    private final PhoneModel model;
    private final PhoneHtml html;

    public PhonePages(Site site, SiteLoop loop, InstantSource clock) {
        this.site = site;
        this.loop = loop;
        this.clock = clock;
        this.model = new PhoneModel(site);
        this.html = new PhoneHtml(site.languages());
    }

    Optional<PhoneView> findView(String token) {
        var hash = LinkHash.of(tokenOf(token));
        return loop.read(state -> model.findView(state, hash));
    }

    String html(PhoneView view) {
        var now = clock.instant().atZone(site.zone()).toLocalTime();
        return html.ticket(view, now.truncatedTo(ChronoUnit.MINUTES));
    }

    String unknown() {
        return html.unknown(site.council(), site.languages());
    }

    SiteLoop loop() {
        return loop;
    }

    private static LinkToken tokenOf(String text) {
        try {
            return new LinkToken(text);
        } catch (IllegalArgumentException e) {
            return NOBODYS;
        }
    }
}
