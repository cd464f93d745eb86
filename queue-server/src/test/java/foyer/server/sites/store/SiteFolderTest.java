package foyer.server.sites.store;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.sites.store.SiteFolder.Loaded;
import foyer.server.yaml.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {
    @TempDir private Path folder;

    @Test
    void aFolderIsAsManySitesAsFilesInTheOrderOfTheirNames() throws IOException {
        write("b.yaml", FullSite.YAML);
        write("a.yaml", other(FullSite.YAML));
        write("readme.txt", "no site");

        assertThat(SiteFolder.load(folder))
                .isInstanceOfSatisfying(
                        Loaded.Ok.class,
                        ok ->
                                assertThat(ok.sites())
                                        .extracting(site -> site.id().value())
                                        .containsExactly("library", "town-hall"));
    }

    @Test
    void aFileAloneIsOneSite() throws IOException {
        assertThat(SiteFolder.load(write("a.yaml", FullSite.YAML)))
                .isInstanceOfSatisfying(Loaded.Ok.class, ok -> assertThat(ok.sites()).hasSize(1));
    }

    @Test
    void twoSitesWithOneIdAreAFaultThatNamesBothFiles() throws IOException {
        write("a.yaml", FullSite.YAML);
        write("b.yaml", other(FullSite.YAML).replace("site: library", "# moved\nsite: town-hall"));

        assertThat(SiteFolder.load(folder))
                .isInstanceOfSatisfying(
                        Loaded.Faulty.class,
                        faulty ->
                                assertThat(faulty.faults())
                                        .extracting(Fault::toString)
                                        .containsExactly(
                                                "b.yaml:3:1 site 'town-hall' is there twice, first"
                                                        + " in a.yaml line 2"));
    }

    @Test
    void aNodeOfTwoSitesIsAFaultThatNamesBothFiles() throws IOException {
        write("a.yaml", FullSite.YAML);
        write("b.yaml", other(FullSite.YAML).replace("kiosk-9", "kiosk-1"));

        assertThat(SiteFolder.load(folder))
                .isInstanceOfSatisfying(
                        Loaded.Faulty.class,
                        faulty ->
                                assertThat(faulty.faults())
                                        .singleElement()
                                        .asString()
                                        .startsWith("b.yaml:")
                                        .contains(
                                                "node 'kiosk-1' is there twice, first in a.yaml"
                                                        + " line"));
    }

    @Test
    void faultsOfAllFilesAreNamedAtOnce() throws IOException {
        write("a.yaml", FullSite.YAML.replace("Pacific/Auckland", "Pacific/Auckand"));
        write("b.yaml", other(FullSite.YAML).replace("foyer: 1", "foyer: 2"));

        assertThat(SiteFolder.load(folder))
                .isInstanceOfSatisfying(
                        Loaded.Faulty.class,
                        faulty ->
                                assertThat(faulty.faults())
                                        .extracting(Fault::file)
                                        .containsExactly("a.yaml", "b.yaml"));
    }

    @Test
    void anEmptyFolderIsAFault() throws IOException {
        assertThat(SiteFolder.load(folder)).isInstanceOf(Loaded.Faulty.class);
    }

    private static String other(String yaml) {
        return yaml.replace("site: town-hall", "site: library")
                .replace("kiosk-1", "kiosk-9")
                .replace("hall-1", "hall-9")
                .replace("sign-2", "sign-9");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
