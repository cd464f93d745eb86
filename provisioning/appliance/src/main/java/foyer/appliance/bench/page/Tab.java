package foyer.appliance.bench.page;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/**
 * One page in the browser. Its times are those of the page itself, {@code performance.timeOrigin +
 * performance.now()}: milliseconds of this machine's wall clock with a resolution of 0.1 ms, so
 * they compare with {@link java.time.Instant#now} of any program here. Confined to one thread.
 */
public final class Tab {
    /**
     * {@code foyerWhen} tells when a condition first holds, looked at after each change of the
     * document and not by polling; {@code foyerTouchedAt} is when a finger last came down; {@code
     * foyerSounds} are the sounds of the page, in the order in which they began to be heard.
     */
    private static final String EYES =
            """
            window.foyerNow = () => performance.timeOrigin + performance.now();
            window.foyerWhen = (find) => new Promise((done, failed) => {
              let eyes, late;
              const look = () => {
                const what = find();
                if (!what) return false;
                const at = foyerNow();
                if (eyes) eyes.disconnect();
                clearTimeout(late);
                done({what: String(what), at});
                return true;
              };
              if (look()) return;
              eyes = new MutationObserver(look);
              eyes.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
              late = setTimeout(() => { eyes.disconnect(); failed(new Error('not seen: ' + find)); }, 50000);
            });
            window.foyerFree = (find) => new Promise((done, failed) => {
              const until = performance.now() + 50000;
              const look = () => {
                const what = find();
                const box = what ? what.getBoundingClientRect() : {};
                const at = {x: box.x + box.width / 2, y: box.y + box.height / 2};
                if (what && what.contains(document.elementFromPoint(at.x, at.y))) done(at);
                else if (performance.now() > until) failed(new Error('cannot be touched: ' + find));
                else setTimeout(look, 10);
              };
              look();
            });
            window.foyerSounds = [];
            window.foyerListeners = [];
            window.foyerSounding = (find) => new Promise((done) => {
              const listen = () => {
                const sound = find(foyerSounds);
                if (sound) done(sound); else foyerListeners.push(listen);
              };
              listen();
            });
            const foyerPlay = HTMLMediaElement.prototype.play;
            HTMLMediaElement.prototype.play = function () {
              this.addEventListener('playing', () => {
                foyerSounds.push({what: this.currentSrc.slice(0, 100), at: foyerNow()});
                foyerListeners.splice(0).forEach((listen) => listen());
              }, {once: true});
              return foyerPlay.call(this);
            };
            window.foyerTouchedAt = 0;
            addEventListener('pointerdown', (event) => { foyerTouchedAt = performance.timeOrigin + event.timeStamp; }, true);
            """;

    private final DevTools tools;
    private final String session;
    private final URI address;

    /**
     * Something came to be in a page.
     *
     * @param at in milliseconds since 1970
     */
    public record Sight(String what, double at) {}

    private Tab(DevTools tools, String session, URI address) {
        this.tools = tools;
        this.session = session;
        this.address = address;
    }

    static Tab open(DevTools tools, String session, URI address, int width, int height)
            throws IOException {
        var tab = new Tab(tools, session, address);
        var size = DevTools.nothing().put("width", width).put("height", height);
        tab.call(
                "Emulation.setDeviceMetricsOverride",
                size.put("deviceScaleFactor", 1).put("mobile", false));
        tab.call("Page.enable", DevTools.nothing());
        tab.call("Page.addScriptToEvaluateOnNewDocument", DevTools.nothing().put("source", EYES));
        tab.openAgain();
        return tab;
    }

    private JsonNode call(String method, tools.jackson.databind.node.ObjectNode parameters)
            throws IOException {
        return tools.call(session, method, parameters);
    }

    /** What the script gives, once it is settled. */
    public JsonNode evaluate(String script) throws IOException {
        return DevTools.get(begin(script), script);
    }

    private CompletableFuture<JsonNode> begin(String script) {
        var parameters =
                DevTools.nothing()
                        .put("expression", script)
                        .put("awaitPromise", true)
                        .put("returnByValue", true);
        return tools.begin(session, "Runtime.evaluate", parameters)
                .thenCompose(
                        result ->
                                result.has("exceptionDetails")
                                        ? CompletableFuture.failedFuture(
                                                new IOException(
                                                        result.path("exceptionDetails").toString()))
                                        : CompletableFuture.completedFuture(
                                                result.path("result").path("value")));
    }

    /**
     * When something first is there.
     *
     * @param find a JavaScript expression that gives it, and something false as long as it is not
     */
    public CompletableFuture<Sight> when(String find) {
        return sight("foyerWhen(() => " + find + ")");
    }

    /**
     * When a sound begins to be heard.
     *
     * @param find a JavaScript expression over {@code sounds}, which gives the sound meant, and
     *     something false as long as it has not begun
     */
    public CompletableFuture<Sight> sounding(String find) {
        return sight("foyerSounding((sounds) => " + find + ")");
    }

    /** What a script promises, with {@code what} and {@code at}. */
    public CompletableFuture<Sight> sight(String script) {
        return begin(script)
                .thenApply(
                        seen ->
                                new Sight(
                                        seen.path("what").asString(), seen.path("at").asDouble()));
    }

    public Sight await(String find) throws IOException {
        return DevTools.get(when(find), find);
    }

    /**
     * Presses the middle of an element as a hand would, through the browser's own input, once a
     * finger there would reach it: a new screen of the kiosk takes no touch for a moment.
     *
     * @param element a JavaScript expression
     */
    public void press(String element) throws IOException {
        var middle = evaluate("foyerFree(() => " + element + ")");
        for (var type : new String[] {"mousePressed", "mouseReleased"}) {
            call(
                    "Input.dispatchMouseEvent",
                    DevTools.nothing()
                            .put("type", type)
                            .put("x", middle.path("x").asDouble())
                            .put("y", middle.path("y").asDouble())
                            .put("button", "left")
                            .put("clickCount", 1));
        }
    }

    /** The same address, from the second time on with what the browser has kept of it. */
    public void openAgain() throws IOException {
        call("Page.navigate", DevTools.nothing().put("url", address.toString()));
    }

    /** In milliseconds since 1970. */
    public double lastPressedAt() throws IOException {
        return evaluate("foyerTouchedAt").asDouble();
    }
}
