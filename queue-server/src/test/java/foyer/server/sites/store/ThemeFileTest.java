package foyer.server.sites.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import foyer.server.floor.ThemeViews;
import foyer.server.sites.Colour;
import foyer.server.sites.Theme;
import foyer.server.yaml.Fault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site's own colours, logo and greeting: what is read, and each fault with its line. */
class ThemeFileTest {
    private static final String SHAPES = "<svg viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>";

    @TempDir Path folder;

    private SiteFile.Loaded load(String theme) throws Exception {
        var yaml = FullSite.YAML.stripTrailing() + "\ntheme:\n" + theme.indent(2);
        return SiteFile.load(Files.writeString(folder.resolve("site.yaml"), yaml));
    }

    private Theme theme(String text) throws Exception {
        return switch (load(text)) {
            case SiteFile.Loaded.Ok(var site) -> site.rules().theme();
            case SiteFile.Loaded.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    private Fault fault(String text) throws Exception {
        return switch (load(text)) {
            case SiteFile.Loaded.Ok _ -> throw new AssertionError("nothing is wrong with " + text);
            case SiteFile.Loaded.Faulty(var faults) -> {
                assertThat(faults).as("%s", faults).hasSize(1);
                yield faults.getFirst();
            }
        };
    }

    @Test
    void readableColoursAreTakenAndTheirShadesWorkedOut() throws Exception {
        var colours = theme("colours: {bar: \"#3A1F6B\", action: \"#5A2A9E\"}").colours();
        assertThat(colours.onBar()).isEqualTo(Colour.WHITE);
        assertThat(colours.action().contrastTo(colours.tint())).isGreaterThanOrEqualTo(4.5);
        assertThat(colours.press()).hasToString("#3B1B67");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'#8899AA' | '#5A2A9E' | theme.colours.bar | has a contrast of 2.92 to onBar #FFFFFF, accepted is at least 4.5",
                "'#3A1F6B' | '#FFE500' | theme.colours.action | has a contrast of 1.27 to onAction #FFFFFF, accepted is at least 4.5",
            })
    void coloursTooCloseAreNamedWithWhatWasMeasured(
            String bar, String action, String path, String problem) throws Exception {
        var yaml = "colours:\n  bar: \"%s\"\n  action: \"%s\"".formatted(bar, action);
        var faults = ((SiteFile.Loaded.Faulty) load(yaml)).faults();
        assertThat(faults.getFirst().path()).isEqualTo(path);
        assertThat(faults.getFirst().problem()).isEqualTo(problem);
        int line =
                FullSite.YAML.stripTrailing().split("\n").length + (path.endsWith("bar") ? 3 : 4);
        assertThat(faults.getFirst().line()).isEqualTo(line);
    }

    @Test
    void aButtonMustBeSeenOnTheGround() throws Exception {
        var faults =
                ((SiteFile.Loaded.Faulty)
                                load(
                                        "colours: {bar: \"#3A1F6B\", action: \"#FFE500\", onAction: \"#000000\"}"))
                        .faults();
        assertThat(faults)
                .extracting(Fault::problem)
                .contains("has a contrast of 1.12 to the ground #F4F0E6, accepted is at least 3.0");
    }

    @Test
    void whatIsNoColourIsRefused() throws Exception {
        assertThat(fault("colours: {bar: green, action: \"#5A2A9E\"}").problem())
                .isEqualTo("is 'green', accepted is a colour such as \"#0A3F39\"");
    }

    @Test
    void unreadableColoursCannotBeMadeEither() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Theme.Colours(
                                        Colour.WHITE, Colour.WHITE, Colour.BLACK, Colour.WHITE));
    }

    @Test
    void aLogoIsAPngOrShapesWhateverItsNameSays() throws Exception {
        Files.writeString(folder.resolve("logo.txt"), SHAPES);
        assertThat(theme("logo: logo.txt").logo().type()).isEqualTo("image/svg+xml");
        Files.write(folder.resolve("logo.png"), png(60, 72));
        assertThat(theme("logo: logo.png").logo().type()).isEqualTo("image/png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><script>alert(1)</script></svg>",
                "<svg onload=\"x()\"></svg>",
                "<svg><image href=\"http://elsewhere/x.png\"/></svg>",
                "<svg><a href='http://elsewhere'/></svg>",
                "<svg><path style=\"fill:url(http://elsewhere)\"/></svg>",
                "<svg><foreignObject/></svg>",
            })
    void whatRunsOrLoadsIsNoLogo(String svg) throws Exception {
        Files.writeString(folder.resolve("logo.svg"), svg);
        assertThat(fault("logo: logo.svg").problem()).contains("accepted are shapes");
    }

    @Test
    void otherFilesAreRefusedWithTheReason() throws Exception {
        Files.writeString(folder.resolve("word.docx"), "PK");
        assertThat(fault("logo: word.docx").problem()).isEqualTo("is neither a PNG nor an SVG");
        Files.write(folder.resolve("tiny.png"), png(12, 12));
        assertThat(fault("logo: tiny.png").problem())
                .isEqualTo("is 12 by 12 dots, accepted are 48 to 2048");
        Files.writeString(folder.resolve("large.svg"), "<svg>" + " ".repeat(12 * 1024) + "</svg>");
        assertThat(fault("logo: large.svg").problem())
                .isEqualTo("has 12299 bytes, accepted are at most 12288");
        assertThat(fault("logo: nowhere.svg").problem()).isEqualTo("there is no file nowhere.svg");
        assertThat(fault("logo: ../people.yaml").problem())
                .isEqualTo("accepted is the name of a file beside this one");
    }

    /** A page of memory that is none: whoever may read every file cannot read that either. */
    @Test
    void aFileThatCannotBeReadIsAFaultOfItsLine() throws Exception {
        Files.createSymbolicLink(folder.resolve("logo.png"), Path.of("/proc/self/mem"));
        var fault = fault("logo: logo.png");
        assertThat(fault.problem()).isEqualTo("the file logo.png cannot be read");
        assertThat(fault.line()).isEqualTo(FullSite.YAML.stripTrailing().split("\n").length + 2);
    }

    @Test
    void aDamagedPngIsRefused() throws Exception {
        var bytes = png(60, 72);
        Arrays.fill(bytes, 40, bytes.length, (byte) 7);
        Files.write(folder.resolve("logo.png"), bytes);
        assertThat(fault("logo: logo.png").problem()).isEqualTo("is a damaged PNG");
    }

    @Test
    void whatIsWrittenNeedsNoFileBesideIt() throws Exception {
        Files.writeString(folder.resolve("logo.svg"), SHAPES);
        var loaded =
                (SiteFile.Loaded.Ok)
                        load("logo: logo.svg\ncolours: {bar: \"#3A1F6B\", action: \"#5A2A9E\"}");
        assertThat(SiteFile.read("again.yaml", SiteFile.write(loaded.site()))).isEqualTo(loaded);
    }

    @Test
    void itTravelsAsTheStyleSheetsTakeItUp() throws Exception {
        Files.writeString(folder.resolve("logo.svg"), SHAPES);
        var sent =
                ThemeViews.theme(
                        theme("logo: logo.svg\ncolours: {bar: \"#3A1F6B\", action: \"#5A2A9E\"}"));
        var base64 = Base64.getEncoder().encodeToString(SHAPES.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.variables())
                .containsEntry("--site-bar", "#3A1F6B")
                .containsEntry("--site-logo", "url(data:image/svg+xml;base64," + base64 + ")");
        assertThat(ThemeViews.theme(Theme.USUAL)).isNull();
    }

    @Test
    void theGroundMeasuredAgainstIsTheOneDrawn() throws Exception {
        try (var tokens = Theme.class.getResourceAsStream("/META-INF/resources/foyer/tokens.css")) {
            assertThat(new String(tokens.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("--fy-ground: " + Theme.Colours.GROUND + ";");
        }
    }

    @Test
    void blackOnWhiteIsTheMostThereIs() {
        assertThat(
                        List.of(
                                Colour.BLACK.contrastTo(Colour.WHITE),
                                Colour.WHITE.contrastTo(Colour.WHITE)))
                .containsExactly(21.0, 1.0);
    }

    private static byte[] png(int wide, int high) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        return bytes.toByteArray();
    }
}
