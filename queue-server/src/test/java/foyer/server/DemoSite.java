package foyer.server;

import foyer.server.sites.Site;
import foyer.server.sites.store.SiteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The demonstration site, for tests. */
public final class DemoSite {
    private DemoSite() {}

    public static Site load() {
        return of(yaml());
    }

    public static String yaml() {
        try (var in = DemoSite.class.getResourceAsStream("/demo/site.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A changed copy of it. */
    public static Site of(String yaml) {
        return switch (SiteFile.read("site.yaml", yaml)) {
            case SiteFile.Loaded.Ok(Site site) -> site;
            case SiteFile.Loaded.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }
}
