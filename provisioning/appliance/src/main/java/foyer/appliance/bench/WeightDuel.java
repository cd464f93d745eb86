package foyer.appliance.bench;

import foyer.appliance.bench.page.BarePages;
import foyer.appliance.bench.page.Tab;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Bytes a page loads when it is first opened, heads included, as the browser counts them; and those
 * of a bare page of the same framework and host. What comes over the WebSocket is not in it.
 */
final class WeightDuel implements Duel {
    private static final String LOADED =
            """
            (async () => {
              await document.fonts.ready;
              const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              const sum = (some) => some.reduce((bytes, one) => bytes + one.transferSize, 0);
              return {all: sum(all), fonts: sum(all.filter((one) => /\\.(woff2?|ttf)/.test(one.name))), files: all.length};
            })()
            """;

    /** Which page is weighed. */
    enum Public {
        KIOSK("document.querySelector('.kiosk[data-screen=attract]')"),
        DISPLAY("document.querySelector('.disp[data-contact=live]')");

        private final String there;

        Public(String there) {
            this.there = there;
        }
    }

    private record Weight(long bytes, long fonts, int files) {
        String text(String when) {
            return String.format(
                    Locale.ROOT,
                    "%s %.0f KiB in %d files, of them fonts %.0f",
                    when,
                    bytes / 1024.0,
                    files,
                    fonts / 1024.0);
        }
    }

    private final Public page;
    private final Hall hall;
    private final BarePages bare = BarePages.start();
    private String last = "";
    private String lastBare = "";

    WeightDuel(Workplace workplace, Public page) throws IOException {
        this.page = page;
        hall = new Hall(workplace);
    }

    @Override
    public double ours() throws IOException {
        var tab =
                switch (page) {
                    case KIOSK -> hall.browser().open(hall.kioskPage(), 1080, 1920);
                    case DISPLAY -> hall.browser().open(hall.displayPage(), 1920, 1080);
                };
        var first = weigh(tab, page.there);
        var second = again(tab, page.there);
        last = first.text("ours first") + "; " + second.text("again");
        return first.bytes();
    }

    @Override
    public double baseline() throws IOException {
        var there = "document.querySelector('#word')";
        var tab = hall.browser().open(bare.address(), 400, 300);
        var first = weigh(tab, there);
        lastBare = first.text("baseline first") + "; " + again(tab, there).text("again");
        return first.bytes();
    }

    /** The next document, not the last one while it is still there. */
    private static Weight again(Tab tab, String there) throws IOException {
        tab.evaluate("window.foyerOld = true");
        tab.openAgain();
        return weigh(tab, "!window.foyerOld && " + there);
    }

    private static Weight weigh(Tab tab, String there) throws IOException {
        tab.await(there);
        var loaded = tab.evaluate(LOADED);
        return new Weight(
                loaded.path("all").asLong(),
                loaded.path("fonts").asLong(),
                loaded.path("files").asInt());
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public List<String> notes() {
        return List.of(last, lastBare);
    }

    @Override
    public void close() {
        hall.close();
        bare.close();
    }
}
