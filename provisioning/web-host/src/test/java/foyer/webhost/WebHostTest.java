package foyer.webhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.webhost.pages.SwitchedCheck;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real Jetty with the test pages, asked over real HTTP. */
class WebHostTest {
    private static ApplicationContext context;

    @BeforeAll
    static void start() {
        context = TestHosts.start(0);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @AfterEach
    void healthy() {
        context.getBean(SwitchedCheck.class).become(Health.Up::new);
    }

    @Test
    void everyPageOpensAndAProbeSeesTheOneThatDoesNot() throws Exception {
        assertThat(Routes.list(context)).containsExactly("broken", "hello", "live");
        try (PageProbe probe = new PageProbe(context.getBean(WebHost.class).address())) {
            assertThat(probe.problemOf("hello")).isEmpty();
            assertThat(probe.problemOf("live")).isEmpty();
            assertThat(probe.problemOf("broken")).contains("an error view was shown");
            assertThat(probe.problemOf("nowhere")).contains("an error view was shown");
            assertThat(probe.problemOf("health/other")).contains("the start page answers 404");
        }
    }

    @Test
    void theShellsStyleSheetsAreOnTheStartPage() throws Exception {
        HttpResponse<String> page = TestHosts.get(context, "hello");
        assertThat(page.body()).contains("/foyer/tokens.css", "/foyer/base.css");
    }

    @Test
    void aViewWithoutScopeIsFound() throws Exception {
        Class<?> forgotten = Class.forName("foyer.webhost.pages.ForgottenView");
        Class<?> known = Class.forName("foyer.webhost.pages.HelloView");
        assertThat(Routes.listForgotten(context, List.of(forgotten, known, String.class)))
                .containsExactly(forgotten);
    }

    @Test
    void sharedFilesAreServed() throws Exception {
        List<String> files =
                List.of(
                        "tokens.css",
                        "base.css",
                        "icons.css",
                        "kiosk.css",
                        "display.css",
                        "console.css",
                        "phone.css",
                        "live.js",
                        "icons/check.svg",
                        "fonts/OFL.txt");
        for (String file : files) {
            assertThat(TestHosts.get(context, "foyer/" + file).statusCode())
                    .as(file)
                    .isEqualTo(200);
        }
    }

    @Test
    void healthIsUpAsLongAsItServes() throws Exception {
        context.getBean(SwitchedCheck.class).become(() -> new Health.Down("no broker"));
        for (String path : List.of("health", "health/", "health/live")) {
            HttpResponse<String> answer = TestHosts.get(context, path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void readyFollowsTheWorstCheck() throws Exception {
        assertReady(
                200,
                "{\"status\":\"up\",\"checks\":{\"broker \\\"link\\\"\":{\"status\":\"up\"}}}");
        context.getBean(SwitchedCheck.class).become(() -> new Health.Degraded("slow"));
        assertReady(
                200,
                "{\"status\":\"degraded\",\"checks\":{\"broker \\\"link\\\"\":{\"reason\":\"slow\",\"status\":\"degraded\"}}}");
        context.getBean(SwitchedCheck.class).become(() -> new Health.Down("gone"));
        assertReady(
                503,
                "{\"status\":\"down\",\"checks\":{\"broker \\\"link\\\"\":{\"reason\":\"gone\",\"status\":\"down\"}}}");
    }

    @Test
    void aCheckThatFailsIsDownAndTellsNothing() throws Exception {
        context.getBean(SwitchedCheck.class)
                .become(
                        () -> {
                            throw new IllegalStateException("password of node-7");
                        });
        HttpResponse<String> answer = TestHosts.get(context, "health/ready");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("the check itself failed").doesNotContain("node-7");
    }

    @Test
    void anEndpointStandsBesideVaadinAndMayBeStricter() throws Exception {
        HttpResponse<String> answer = TestHosts.get(context, "t/abc");
        assertThat(answer.body()).isEqualTo("ticket /abc");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'");
    }

    @Test
    void everyAnswerIsGuarded() throws Exception {
        for (String path : List.of("hello", "health", "foyer/base.css", "absent.css")) {
            HttpResponse<String> answer = TestHosts.get(context, path);
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy"))
                    .as(path)
                    .contains("no-referrer");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .get()
                    .asString()
                    .contains("frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
        }
    }

    @Test
    void aRequestHasALimit() throws Exception {
        int limit = (int) WebHost.MAX_REQUEST_BYTES;
        assertThat(TestHosts.post(context, "t/", limit).body()).isEqualTo(Integer.toString(limit));
        assertThat(refusedOrCut(limit + 1)).isTrue();
    }

    @Test
    void aTakenPortSaysWhichAndTheHostStartsOnce() {
        WebHost host = context.getBean(WebHost.class);
        assertThatThrownBy(() -> TestHosts.start(host.address().getPort()))
                .rootCause()
                .hasMessageContaining("in use");
        assertThatThrownBy(host::start).hasMessageContaining("runs already");
    }

    /** Jetty answers 413, or closes while the client still sends. */
    private static boolean refusedOrCut(int bytes) throws InterruptedException {
        try {
            return TestHosts.post(context, "t/", bytes).statusCode() == 413;
        } catch (IOException cut) {
            return true;
        }
    }

    private static void assertReady(int status, String body) throws Exception {
        HttpResponse<String> answer = TestHosts.get(context, "health/ready");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
    }
}
