package foyer.appliance.bench;

import foyer.appliance.bench.page.BarePages;
import foyer.appliance.bench.page.Tab;
import foyer.appliance.bench.page.Visitor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * From a visitor's touch to the next screen in the document, without an order, and from a touch of
 * a bare page of the same framework and host to one changed word.
 */
final class ScreenDuel implements Duel {
    private static final int WALKS = 2;
    private static final int TOUCHES = 15;
    private static final String BUTTON = "document.querySelector('button')";

    private final Hall hall;
    private final Visitor visitor;
    private final BarePages pages;
    private final Tab bare;
    private final Quantiles allOurs = new Quantiles();
    private final Quantiles allBare = new Quantiles();
    private int touches;

    ScreenDuel(Workplace workplace) throws IOException {
        hall = new Hall(workplace);
        pages = BarePages.start();
        try {
            visitor = hall.visitor();
            bare = hall.browser().open(pages.touchAddress(), 400, 300);
            bare.await(BUTTON);
        } catch (IOException | RuntimeException e) {
            hall.close();
            pages.close();
            throw e;
        }
    }

    @Override
    public double ours() throws IOException {
        var slice = new Quantiles();
        for (int i = 0; i < WALKS; i++) {
            visitor.lookAround().forEach(wait -> slice.add(wait.toNanos()));
        }
        allOurs.addAll(slice);
        return slice.quantile(0.5);
    }

    @Override
    public double baseline() throws Exception {
        var slice = new Quantiles();
        for (int i = 0; i < TOUCHES; i++) {
            slice.add(touch().toNanos());
        }
        allBare.addAll(slice);
        return slice.quantile(0.5);
    }

    private Duration touch() throws Exception {
        var seen = bare.when(BarePages.shows(Integer.toString(++touches)));
        bare.press(BUTTON);
        return Duration.ofNanos((long) ((seen.get().at() - bare.lastPressedAt()) * 1e6));
    }

    @Override
    public List<String> notes() {
        return List.of("ours " + allOurs.text(), "baseline " + allBare.text());
    }

    @Override
    public void close() {
        hall.close();
        pages.close();
    }
}
