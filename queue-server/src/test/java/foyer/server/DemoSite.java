package foyer.server;

import foyer.contract.words.ServiceCode;
import foyer.server.sites.Site;
import foyer.server.sites.WorkProfile;
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

    /** The same house elsewhere, with nodes of its own. */
    public static Site loadLibrary() {
        return of(
                yaml().replace("site: civic-centre", "site: library")
                        .replace("en: Civic Centre", "en: Library")
                        .replace("pl: Centrum Obywatelskie", "pl: Biblioteka")
                        .replace("ar: المركز المدني", "ar: المكتبة")
                        .replace("kiosk-", "kiosk-1")
                        .replace("hall-", "hall-1"));
    }

    /** As after a service was given up, with everything that names it. */
    public static Site loadWithout(ServiceCode gone) {
        var site = load();
        return new Site(
                site.id(),
                site.council(),
                site.name(),
                site.zone(),
                site.cutOver(),
                site.languages(),
                site.numbering(),
                site.partners(),
                site.groups(),
                site.services().stream().filter(one -> !one.code().equals(gone)).toList(),
                site.profiles().stream()
                        .map(
                                one ->
                                        new WorkProfile(
                                                one.id(),
                                                one.name(),
                                                one.services().stream()
                                                        .filter(code -> !code.equals(gone))
                                                        .toList()))
                        .toList(),
                site.counters(),
                site.nodes());
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
