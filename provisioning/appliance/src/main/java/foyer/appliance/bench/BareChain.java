package foyer.appliance.bench;

import foyer.appliance.bench.mqtt.BareDelivery;
import foyer.appliance.bench.mqtt.BenchBroker;
import foyer.appliance.bench.page.BarePages;
import foyer.appliance.bench.page.Browser;
import foyer.appliance.bench.page.Tab;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.paho.mqttv5.common.MqttException;

/**
 * Baseline, frozen: the least a touch or a call can cost with the parts we chose, each once and one
 * after the other: a commit of a ticket's rows, a message with QoS 1 through the broker, a push to
 * the document of every page. All in one process, without rules, codecs or rights. Confined to one
 * thread.
 */
final class BareChain implements AutoCloseable {
    private static final int SEEN_SECONDS = 30;

    private final BareStore store;
    private final BenchBroker broker;
    private final BarePages pages;
    private final BareDelivery delivery;
    private final List<Tab> tabs = new ArrayList<>();
    private int words;

    BareChain(Workplace workplace, Browser browser, int tabCount) throws IOException, SQLException {
        var folder = workplace.folder("chain");
        store = new BareStore(folder.resolve("bare.db"));
        broker = new BenchBroker(folder);
        pages = BarePages.start();
        try {
            delivery = new BareDelivery(broker.address(), pages::show);
        } catch (MqttException e) {
            throw new IOException(e);
        }
        for (int i = 0; i < tabCount; i++) {
            var tab = browser.open(pages.address(), 400, 300);
            tab.await("document.querySelector('#word')");
            tabs.add(tab);
        }
    }

    /** From the beginning of the commit to the word in the last page's document. */
    Duration play() throws Exception {
        return play(word -> sights(tabs, BarePages.shows(word)));
    }

    /** What a page does once the word is there, and when that is done. */
    interface Ending {
        List<CompletableFuture<Tab.Sight>> of(String word) throws IOException;
    }

    Duration play(Ending ending) throws Exception {
        var word = "w" + ++words;
        var sights = ending.of(word);
        var begin = Instant.now();
        store.insertTicket();
        store.commit();
        delivery.publish(word);
        return lastOf(sights, begin);
    }

    List<Tab> tabs() {
        return tabs;
    }

    static List<CompletableFuture<Tab.Sight>> sights(List<Tab> tabs, String find)
            throws IOException {
        var sights = new ArrayList<CompletableFuture<Tab.Sight>>();
        for (var tab : tabs) {
            sights.add(tab.when(find));
        }
        // An answer to something asked later: every page has begun to look.
        for (var tab : tabs) {
            tab.evaluate("0");
        }
        return sights;
    }

    static Duration lastOf(List<CompletableFuture<Tab.Sight>> sights, Instant begin)
            throws ExecutionException, InterruptedException, TimeoutException {
        double last = 0;
        for (var sight : sights) {
            last = Math.max(last, sight.get(SEEN_SECONDS, TimeUnit.SECONDS).at());
        }
        double began = begin.getEpochSecond() * 1e3 + begin.getNano() / 1e6;
        return Duration.ofNanos((long) ((last - began) * 1e6));
    }

    @Override
    public void close() throws SQLException {
        delivery.close();
        broker.close();
        pages.close();
        store.close();
    }
}
