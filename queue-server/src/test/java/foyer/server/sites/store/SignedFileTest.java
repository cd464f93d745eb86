package foyer.server.sites.store;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Signed;
import foyer.server.sites.Signed.Clip;
import foyer.server.yaml.Fault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clips in a sign language: what is read, and each fault with its line. */
class SignedFileTest {
    private static final byte[] WEBM = HexFormat.of().parseHex("1a45dfa39f4286810142f781");
    private static final byte[] MP4 = "\0\0\0\u0018ftypisom".getBytes(StandardCharsets.US_ASCII);

    @TempDir Path folder;

    private SiteFile.Loaded load(String signed) throws IOException {
        var yaml = FullSite.YAML.stripTrailing() + "\nsigned:\n" + signed.indent(2);
        return SiteFile.load(Files.writeString(folder.resolve("site.yaml"), yaml));
    }

    private foyer.server.sites.Signed signed(String text) throws IOException {
        return switch (load(text)) {
            case SiteFile.Loaded.Ok(var site) -> site.rules().signed();
            case SiteFile.Loaded.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    private Fault fault(String text) throws IOException {
        return switch (load(text)) {
            case SiteFile.Loaded.Ok _ -> throw new AssertionError("nothing is wrong with " + text);
            case SiteFile.Loaded.Faulty(var faults) -> {
                assertThat(faults).as("%s", faults).hasSize(1);
                yield faults.getFirst();
            }
        };
    }

    @Test
    void aScreenHasItsFileAndWhatIsInIt() throws Exception {
        Files.write(folder.resolve("groups.webm"), WEBM);
        Files.write(folder.resolve("way.mp4"), MP4);
        var signed = signed("language: bsl\nclips:\n  groups: groups.webm\n  visit.way: way.mp4\n");
        assertThat(signed.language()).isEqualTo("bsl");
        assertThat(signed.clips())
                .containsExactly(
                        new Clip("groups", "groups.webm", sha256(WEBM)),
                        new Clip("visit.way", "way.mp4", sha256(MP4)));
    }

    @Test
    void whoNamesNoneHasNone() throws Exception {
        var site = (SiteFile.Loaded.Ok) SiteFile.read("site.yaml", FullSite.YAML);
        assertThat(site.site().rules().signed()).isEqualTo(foyer.server.sites.Signed.NONE);
    }

    @Test
    void whatIsWrittenNeedsNoFileBesideIt() throws Exception {
        Files.write(folder.resolve("groups.webm"), WEBM);
        var loaded = (SiteFile.Loaded.Ok) load("language: bsl\nclips: {groups: groups.webm}");
        assertThat(SiteFile.read("again.yaml", SiteFile.write(loaded.site()))).isEqualTo(loaded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "groups: nowhere.webm | signed.clips.groups | there is no file nowhere.webm",
                "groups: words.webm | signed.clips.groups | is no film as WebM",
                "groups: other.mp4 | signed.clips.groups | is no film as MP4",
                "groups: large.webm | signed.clips.groups | has 8388609 bytes, accepted are at most 8388608",
                "groups: ../groups.webm | signed.clips.groups | is '../groups.webm', accepted is the name of a file such as groups.webm",
                "groups: groups.gif | signed.clips.groups | is 'groups.gif', accepted is the name of a file such as groups.webm",
            })
    void anythingElseIsNamedWithItsLine(String clip, String path, String problem) throws Exception {
        Files.writeString(folder.resolve("words.webm"), "no film at all, only words");
        Files.write(folder.resolve("other.mp4"), WEBM);
        Files.write(folder.resolve("large.webm"), WEBM);
        try (var large = new RandomAccessFile(folder.resolve("large.webm").toFile(), "rw")) {
            large.setLength(Signed.MAX_BYTES + 1);
        }
        var fault = fault("language: bsl\nclips:\n  " + clip);
        assertThat(fault.path()).isEqualTo(path);
        assertThat(fault.problem()).isEqualTo(problem);
        assertThat(fault.line()).isEqualTo(FullSite.YAML.stripTrailing().split("\n").length + 4);
    }

    @Test
    void aScreenNobodyKnowsIsNamedWithWhatWasMeant() throws Exception {
        Files.write(folder.resolve("groups.webm"), WEBM);
        assertThat(fault("language: bsl\nclips: {group: groups.webm}").problem())
                .contains("group", "groups");
    }

    @Test
    void theLanguageIsTheSites() throws Exception {
        Files.write(folder.resolve("groups.webm"), WEBM);
        assertThat(fault("language: British Sign\nclips: {groups: groups.webm}").problem())
                .isEqualTo("is 'British Sign', accepted is a sign language such as bsl");
        assertThat(signed("language: pjm\nclips: {groups: groups.webm}").language())
                .isEqualTo("pjm");
    }

    @Test
    void everyScreenCanHaveOne() throws Exception {
        Files.write(folder.resolve("clip.webm"), WEBM);
        var all = new StringBuilder("language: bsl\nclips:\n");
        Signed.SCREENS.forEach(screen -> all.append("  " + screen + ": clip.webm\n"));
        assertThat(signed(all.toString()).clips())
                .extracting(Clip::screen)
                .containsExactlyElementsOf(List.copyOf(Signed.SCREENS));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
