package foyer.server;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.sites.store.SiteFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteCommandsTest {
    @TempDir private Path dir;

    @Test
    void aWellFileIsWellAndAFaultyOneIsNamedByLine() throws Exception {
        assertThat(run("check", file("a.yaml", DemoSite.yaml())))
                .isEqualTo(new SiteCommands.Outcome(0, "well: civic-centre"));
        var bad =
                run(
                        "check",
                        file(
                                "b.yaml",
                                DemoSite.yaml().replace("zone: Europe/London", "zone: Mars")));
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.text()).startsWith("b.yaml:").contains("unknown time zone 'Mars'");
    }

    @Test
    void aDiffIsSaidBeforeItIsApplied() throws Exception {
        var before = file("a.yaml", DemoSite.yaml());
        var after =
                file(
                        "b.yaml",
                        DemoSite.yaml().replace("standardMinutes: 25", "standardMinutes: 35"));

        assertThat(run("diff", before, after).text())
                .isEqualTo(
                        "Service benefits (Benefits): the promised wait in minutes was 25, is 35.");
        assertThat(run("diff", before, before).text()).isEqualTo("nothing changes");
    }

    @Test
    void whatIsWrittenReadsAsTheSameSite() throws Exception {
        var written = run("write", file("a.yaml", DemoSite.yaml()));

        assertThat(SiteFile.read("w.yaml", written.text()))
                .isEqualTo(SiteFile.read("a.yaml", DemoSite.yaml()));
    }

    @Test
    void otherWordsAreAnsweredWithTheUsage() {
        assertThat(run("chek").text()).contains("site check FILE");
        assertThat(run("check", dir.resolve("none.yaml").toString()).code()).isEqualTo(2);
    }

    private static SiteCommands.Outcome run(String... words) {
        return SiteCommands.run(List.of(words));
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(dir.resolve(name), text).toString();
    }
}
