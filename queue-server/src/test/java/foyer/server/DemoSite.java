package foyer.server;

import foyer.server.sites.Site;
import foyer.server.sites.Sites;
import foyer.server.ticketing.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The demonstration site, for tests. */
public final class DemoSite {
    private DemoSite() {}

    public static Site load() {
        return Sites.of(yaml());
    }

    /** The same house elsewhere, with nodes of its own. */
    public static Site loadLibrary() {
        return Sites.of(
                yaml().replace("site: civic-centre", "site: library")
                        .replace("en: Civic Centre", "en: Library")
                        .replace("pl: Centrum Obywatelskie", "pl: Biblioteka")
                        .replace("ar: المركز المدني", "ar: المكتبة")
                        .replace("kiosk-", "kiosk-1")
                        .replace("hall-", "hall-1"));
    }

    public static String yaml() {
        try (var in = DemoSite.class.getResourceAsStream("/demo/site.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the server makes them of its site. */
    public static RuleBook rulesOf(Site site) {
        return RuleBooks.of(site);
    }
}
