package foyer.server.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import foyer.browser.Axe;
import foyer.browser.Chromium;
import foyer.contract.words.PublicLanguages;
import foyer.server.DemoSite;
import foyer.server.phone.Hall.Visit;
import foyer.server.sites.Site;
import foyer.server.sites.Theme;
import foyer.server.sites.store.SiteFile;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A site's own colours and logo on the phone page. */
class PhoneLookTest {
    private static final int MOST_BYTES = 60 * 1024;
    private static final String THEME =
            """
            theme:
              colours: {bar: "#F2D64B", onBar: "#000000", action: "#5A2A9E", onAction: "#FFFFFF"}
              logo: logo.svg
            """;
    private static final Pattern DEMO_THEME = Pattern.compile("(?m)^theme:\\n(  .*\\n)+");
    private static final Pattern SHEET = Pattern.compile("href=\"(/t/look/[0-9a-f]{32}\\.css)\"");
    private static final Pattern LOGO = Pattern.compile("/t/look/[0-9a-f]{32}\\.svg");

    @RegisterExtension static final Chromium chromium = Chromium.any();

    @TempDir Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private Hall hall;
    private Visit visit;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(folder.resolve("logo.svg"), drawing(12_000));
        hall =
                new Hall(
                        folder.resolve("hall"),
                        LiveStream.Pace.USUAL,
                        LiveStreams.Limits.USUAL,
                        null,
                        site(THEME));
        hall.signIn("4");
        visit = hall.arrive("housing", "pl", 1);
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        hall.close();
    }

    private Site site(String theme) throws IOException {
        var yaml = DEMO_THEME.matcher(DemoSite.yaml()).replaceFirst(theme);
        var file = Files.writeString(folder.resolve("site.yaml"), yaml);
        return switch (SiteFile.load(file)) {
            case SiteFile.Loaded.Ok(var site) -> site;
            case SiteFile.Loaded.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    /** As large a logo as there may be. */
    private static String drawing(int bytes) {
        var dot = "<circle cx=\"4.5\" cy=\"4.5\" r=\"4\" fill=\"#5a2a9e\"/>";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
                + dot.repeat((bytes - 70) / dot.length())
                + "</svg>";
    }

    private static String everyLanguage(String text) {
        return PublicLanguages.ALL.stream()
                .map(language -> language + ": " + text)
                .collect(Collectors.joining(", "));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(hall.address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String sheetOf(String page) {
        var found = SHEET.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** One page: what is seen, that everything passed the strict policy, and what it weighs. */
    @Test
    void coloursAndLogoAreInEffectOnALightPage() throws Exception {
        var answers = new CopyOnWriteArrayList<Response>();
        var refused = new CopyOnWriteArrayList<String>();
        try (var page = chromium.page(360, 740)) {
            page.onResponse(answers::add);
            page.onConsoleMessage(
                    message -> {
                        if (message.type().equals("error")) {
                            refused.add(message.text());
                        }
                    });
            page.navigate(hall.page(visit).toString());
            page.waitForSelector("html[data-live=ok]");
            page.waitForFunction("document.fonts.status === 'loaded'");
            var header = page.locator("header");
            assertThat(header).hasCSS("background-color", "rgb(242, 214, 75)");
            assertThat(header).hasCSS("color", "rgb(0, 0, 0)");
            assertThat(page.locator(".arch")).hasCSS("background-image", Pattern.compile("url.*"));
            assertThat(page.locator(".ways .btn--main").first())
                    .hasCSS("background-color", "rgb(90, 42, 158)");
            assertThat(page.locator("meta[name=theme-color]")).hasAttribute("content", "#F2D64B");
            assertThat(refused).isEmpty();
            assertThat(answers).allMatch(one -> one.status() == 200);
            assertThat(answers).anyMatch(one -> LOGO.matcher(one.url()).find());
            assertThat(weight(answers)).isBetween(10_000 + 12_000, MOST_BYTES);
            assertThat(Axe.listViolations(page, "waiting")).isEmpty();
            Chromium.picture(page, "phone/own-look-waiting");

            hall.call(visit, "4");
            page.waitForSelector(".go");
            assertThat(page.locator(".go")).hasCSS("background-color", "rgb(90, 42, 158)");
            assertThat(page.locator(".go__turn")).hasCSS("color", "rgb(255, 255, 255)");
            assertThat(page.locator(".plate")).hasCSS("background-color", "rgb(245, 183, 51)");
            Chromium.picture(page, "phone/own-look-called");
        }
    }

    /** Before fonts; the stream has no end. */
    private static int weight(List<Response> answers) {
        return answers.stream()
                .filter(one -> !one.url().endsWith("/live") && !one.url().endsWith(".woff2"))
                .mapToInt(one -> one.body().length)
                .sum();
    }

    @Test
    void filesAreKeptByPhonesAndNeverOfAnotherLook() throws Exception {
        var path = sheetOf(get("/t/" + visit.token().value()).body());
        var sheet = get(path);
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).contains("--site-bar:#F2D64B;", "--site-on-action:#FFFFFF;");
        assertThat(sheet.headers().map())
                .containsEntry("content-type", List.of("text/css;charset=utf-8"))
                .containsEntry("cache-control", List.of("public, max-age=31536000, immutable"))
                .doesNotContainKey("set-cookie");
        var tag = sheet.headers().firstValue("etag").orElseThrow();
        var again = get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(path, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);

        var found = LOGO.matcher(sheet.body());
        assertThat(found.find()).isTrue();
        var logo = get(found.group());
        assertThat(logo.body()).isEqualTo(drawing(12_000));
        assertThat(logo.headers().map())
                .containsEntry("content-type", List.of("image/svg+xml"))
                .containsEntry("content-security-policy", List.of("default-src 'none'; sandbox"));

        var gone = get("/t/look/00000000000000000000000000000000.css");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.headers().firstValue("cache-control")).contains("no-store");
        assertThat(get("/t/look/").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherLookHasAnotherNameAndTheUsualOneNone() throws Exception {
        var sites = new Site[] {site(THEME)};
        var look = new SiteLook(() -> sites[0]);
        var first = look.findSheet().orElseThrow();
        assertThat(look.find(first.name())).contains(first);
        sites[0] = site(THEME.replace("5A2A9E", "4A1A8E"));
        assertThat(look.findSheet()).isPresent().get().isNotEqualTo(first);
        assertThat(look.find(first.name())).isEmpty();
        sites[0] = site("theme: {welcome: {" + everyLanguage("Hello") + "}}\n");
        assertThat(look.findSheet()).isEmpty();
        assertThat(look.hasLogo()).isFalse();
        sites[0] = site("theme: {logo: logo.svg}\n");
        assertThat(look.findSheet()).isPresent();
        assertThat(look.findBar()).isEmpty();
        sites[0] = site("");
        assertThat(sites[0].rules().theme()).isEqualTo(Theme.USUAL);
        assertThat(look.findSheet()).isEmpty();
    }
}
