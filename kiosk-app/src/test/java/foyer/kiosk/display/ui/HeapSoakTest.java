package foyer.kiosk.display.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import foyer.browser.Chromium;
import foyer.contract.Board;
import foyer.contract.DisplayPlan;
import foyer.contract.Limits;
import foyer.contract.Shown;
import foyer.contract.words.CallId;
import foyer.contract.words.Daily;
import foyer.kiosk.display.Boards;
import foyer.kiosk.display.RecordingPort;
import java.lang.management.ManagementFactory;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A display page that is never loaded anew, over thousands of calls, each really drawn: what the
 * page holds and what the node holds for it stay as they were. The test's clock passes the eight
 * seconds a call stands; frames are not waited for, or sixty a second would be all. A hundred
 * thousand take an hour: {@code -Dfoyer.heap.calls=100000}.
 */
@Tag("soak")
class HeapSoakTest {
    private static final int SAMPLES = 50;
    private static final int CALLS =
            Math.max(SAMPLES, Integer.getInteger("foyer.heap.calls", 5_000));

    /** Engines learn what they run at first, and hold what they have learnt. */
    private static final int LEARNING = 10;

    private static final double MEBIBYTE = 1024 * 1024;

    /** Over all calls; of a hundred thousand, ten bytes each. */
    private static final double MOST_GROWTH = MEBIBYTE;

    /** A frame at once; sounds are loaded, and over at once. */
    private static final String HURRIED =
            """
            window.requestAnimationFrame = (draw) => { queueMicrotask(() => draw(performance.now())); return 0; };
            HTMLMediaElement.prototype.play = function () {
              setTimeout(() => this.onended && this.onended(), 0);
              return Promise.resolve();
            };
            """;

    @RegisterExtension static final Chromium chromium = Chromium.any();

    private final AwaitedPort port = new AwaitedPort();
    private final List<Board.Call> latest = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();

    /** After so many calls, each side having collected its garbage; in bytes and pieces. */
    private record Sample(int calls, double page, double nodes, double listeners, double node) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%7d calls: page %.3f MiB, %.0f DOM nodes, %.0f listeners; node %.3f MiB",
                    calls,
                    page / MEBIBYTE,
                    nodes,
                    listeners,
                    node / MEBIBYTE);
        }
    }

    @Test
    void callsLeaveNothingOnThePage() throws Exception {
        try (var hall = new Hall(Optional.empty(), port);
                var page = chromium.page(small())) {
            page.addInitScript(HURRIED);
            // Else it would load itself anew on a machine that sleeps meanwhile.
            page.route("**/health", Route::abort);
            hall.offer("de");
            hall.plan(neverLoadedAnewAndAloudAtNoon());
            page.navigate(hall.page().toString());
            page.locator(".d-head").waitFor();
            page.evaluate("window.theSame = true");
            var tools = page.context().newCDPSession(page);
            tools.send("Performance.enable");
            sample(0, tools, page);
            for (int i = 1; i <= CALLS; i++) {
                call(hall, i);
                if (i % (CALLS / SAMPLES) == 0) {
                    sample(i, tools, page);
                }
            }
            assertThat(page.evaluate("window.theSame")).isEqualTo(true);
        }
        assertFlat("the page's heap", Sample::page, MOST_GROWTH);
        assertFlat("the node's heap", Sample::node, MOST_GROWTH);
        assertFlat("DOM nodes", Sample::nodes, 50);
        assertFlat("listeners", Sample::listeners, 20);
    }

    /** A browser that pulses for a second with each call would do little else. */
    private static Browser.NewContextOptions small() {
        return new Browser.NewContextOptions()
                .setViewportSize(960, 540)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /** It chimes in one hour of its day; in a language without a voice, or the voice would wait. */
    private static DisplayPlan neverLoadedAnewAndAloudAtNoon() {
        var quiet = new Daily(LocalTime.of(13, 0), LocalTime.of(12, 0));
        return new DisplayPlan(
                RecordingPort.NODE,
                DisplayPlan.Layout.CALLS_AND_WAITS,
                null,
                null,
                DisplayPlan.FULL_VOLUME,
                new DisplayPlan.Quiet(quiet, 0),
                null);
    }

    private void call(Hall hall, int turn) throws InterruptedException {
        var number = "H%03d".formatted(turn % 1000);
        var call =
                new Board.Call(
                        new CallId("call-" + turn),
                        Boards.call(number, "4", "de", hall.now()).number(),
                        null,
                        Boards.call(number, turn % 2 == 0 ? "4" : "7", "de", hall.now()).counter(),
                        Boards.call(number, "4", "de", hall.now()).language(),
                        hall.now(),
                        0,
                        false);
        latest.addFirst(call);
        if (latest.size() > Limits.BOARD_CALLS) {
            latest.removeLast();
        }
        hall.board(latest);
        port.awaitShown(call.id());
        hall.passOneCall();
    }

    private void sample(int calls, CDPSession tools, Page page) {
        tools.send("HeapProfiler.collectGarbage");
        var metrics = tools.send("Performance.getMetrics").getAsJsonArray("metrics");
        var sample =
                new Sample(
                        calls,
                        metric(metrics, "JSHeapUsedSize"),
                        metric(metrics, "Nodes"),
                        metric(metrics, "JSEventListeners"),
                        heapOfThisNode());
        samples.add(sample);
        System.out.println(sample);
        assertThat(page.locator(".d-prev__number").count()).isLessThanOrEqualTo(4);
    }

    private static double metric(Iterable<JsonElement> metrics, String name) {
        for (var metric : metrics) {
            if (metric.getAsJsonObject().get("name").getAsString().equals(name)) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("the browser has no metric " + name);
    }

    private static double heapOfThisNode() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** By the slope of the line that fits best, over all calls. */
    private void assertFlat(String what, ToDoubleFunction<Sample> of, double most) {
        var settled = samples.subList(LEARNING, samples.size());
        double meanX = settled.stream().mapToDouble(Sample::calls).average().orElseThrow();
        double meanY = settled.stream().mapToDouble(of).average().orElseThrow();
        double above =
                settled.stream()
                        .mapToDouble(s -> (s.calls() - meanX) * (of.applyAsDouble(s) - meanY))
                        .sum();
        double below = settled.stream().mapToDouble(s -> Math.pow(s.calls() - meanX, 2)).sum();
        double slope = above / below;
        double left =
                settled.stream()
                        .mapToDouble(
                                s ->
                                        Math.pow(
                                                of.applyAsDouble(s)
                                                        - meanY
                                                        - slope * (s.calls() - meanX),
                                                2))
                        .sum();
        double error = Math.sqrt(left / (settled.size() - 2) / below);
        System.out.printf(
                Locale.ROOT,
                "%s: %.3f a call, give or take %.3f (two standard errors); over %d calls %.1f%n",
                what,
                slope,
                2 * error,
                CALLS,
                slope * CALLS);
        assertThat((slope - 2 * error) * CALLS).as("%s, surely grown", what).isLessThan(most);
    }

    /** Says when a call is on the glass, and keeps nothing. */
    private static final class AwaitedPort extends RecordingPort {
        private final BlockingQueue<CallId> shown = new ArrayBlockingQueue<>(16);

        @Override
        public void confirm(Shown confirmation) {
            if (confirmation.how() == Shown.How.SHOWN) {
                shown.add(confirmation.call());
            }
        }

        void awaitShown(CallId call) throws InterruptedException {
            assertThat(shown.poll(10, TimeUnit.MINUTES)).isEqualTo(call);
        }
    }
}
