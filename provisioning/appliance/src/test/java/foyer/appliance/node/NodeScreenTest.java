package foyer.appliance.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nobody gets out of the kiosk's page: cage and Chromium as the services start them, with the
 * policies and without, so that each lock is seen to be one.
 */
@Tag("soak")
@Timeout(120)
class NodeScreenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * By place: Control, Alt, Shift and Windows with the letters of orders; Escape, Tab, F5 to F7,
     * F11, F12; Menu, Print, Back, Home page. Then keys the page knows.
     */
    private static final List<String> ORDERS =
            List.of(
                    "37+33",
                    "37+28",
                    "37+57",
                    "37+50+57",
                    "96",
                    "37+50+31",
                    "37+50+44",
                    "37+30",
                    "37+32",
                    "37+39",
                    "37+44",
                    "37+43",
                    "37+46",
                    "37+40",
                    "37+41",
                    "71",
                    "72",
                    "73",
                    "95",
                    "9",
                    "23",
                    "50+9",
                    "37+21",
                    "37+20",
                    "37+25",
                    "64+70",
                    "37+24",
                    "64+113",
                    "64+41",
                    "133",
                    "135",
                    "107",
                    "166",
                    "180",
                    "110",
                    "119",
                    "37+64+67",
                    "67",
                    "69");

    private static final String LETTER_A = "38";
    private static final String LETTER_B = "56";

    @TempDir Path folder;

    @BeforeAll
    static void needs() {
        Program.require();
    }

    @Test
    void noKeyOfAKeyboardIsAnOrder() throws Exception {
        try (var pages = Pages.serve(Map.of());
                var screen = Screen.start(folder, pages, "/", true)) {
            pages.awaitAsked("/done");
            screen.press(List.of(LETTER_A));
            pages.awaitAsked("/typed-a");
            var before = screen.glass().still();

            screen.press(ORDERS);
            screen.click(3);
            screen.press(List.of(LETTER_B));
            pages.awaitAsked("/typed-b");

            assertThat(Arrays.equals(screen.glass().still(), before)).isTrue();
            assertThat(pages.wasAsked("/typed-F1")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherAddressIsNotShown(boolean policies) throws Exception {
        try (var other = Pages.serve(Map.of());
                var pages =
                        Pages.serve(Map.of("/", "location = '" + other.address() + "/elsewhere'"));
                var screen = Screen.start(folder, pages, "/", policies)) {
            pages.awaitAsked("/done");
            if (policies) {
                // What is seen then is the browser's word that it is blocked.
                screen.glass().still();
                assertThat(other.wasAsked("/elsewhere")).isFalse();
            } else {
                other.awaitAsked("/elsewhere");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsDownloaded(boolean policies) throws Exception {
        try (var pages = Pages.serve(Map.of("/", "location = '/letter.bin'"));
                var screen = Screen.start(folder, pages, "/", policies)) {
            pages.awaitAsked("/letter.bin");
            var downloads = screen.home().resolve("Downloads");
            if (policies) {
                screen.glass().still();
                assertThat(downloads)
                        .satisfiesAnyOf(
                                none -> assertThat(none).doesNotExist(),
                                none -> assertThat(none).isEmptyDirectory());
            } else {
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> Files.isDirectory(downloads) && isUsed(downloads));
            }
        }
    }

    private static boolean isUsed(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void printingShowsNothing(boolean policies) throws Exception {
        try (var pages =
                        Pages.serve(
                                Map.of(
                                        "/",
                                        "setTimeout(() => { window.print(); fetch('/printed'); }, 3000)"));
                var screen = Screen.start(folder, pages, "/", policies)) {
            pages.awaitAsked("/done");
            var before = screen.glass().still();
            if (policies) {
                pages.awaitAsked("/printed");
                assertThat(Arrays.equals(screen.glass().still(), before)).isTrue();
            } else {
                screen.glass().changesFrom(before);
            }
        }
    }

    @Test
    void noSecondWindowOpensByItself() throws Exception {
        try (var pages = Pages.serve(Map.of("/", "window.open('/second')"));
                var screen = Screen.start(folder, pages, "/", true)) {
            pages.awaitAsked("/done");
            screen.glass().still();
            assertThat(pages.wasAsked("/second")).isFalse();
        }
    }

    @Test
    void withTheBrowserEverythingEndsAndIsBegunAnewByTheService() throws Exception {
        try (var pages = Pages.serve(Map.of());
                var screen = Screen.start(folder, pages, "/", true)) {
            pages.awaitAsked("/done");
            assertThat(screen.isRunning()).isTrue();
            screen.killBrowser();
            assertThat(screen.awaitEnd(PATIENCE)).isTrue();
        }
    }

    @Test
    void aPageThatTheNodeSaysNobodySeesIsGivenUpWithItsBrowser() throws Exception {
        var dark = Map.of("/health/ready", "'{\"checks\":{\"screen\":{\"reason\":\"NOT_SEEN\"}}}'");
        try (var pages = Pages.serve(dark);
                var screen = Screen.start(folder, pages, "/", true)) {
            assertThat(screen.awaitEnd(PATIENCE)).isTrue();
            assertThat(pages.wasAsked("/health/ready")).isTrue();
        }
    }
}
